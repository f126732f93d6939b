using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Titles;

namespace Ingest.Cleaner.Lines.Fields;

/// <summary>A name in a textified page that may be an author's, with the place that speaks most for it.</summary>
internal sealed class AuthorLine(string name, int order)
{
    public string Name { get; } = name;

    /// <summary>Its letters and digits alone.</summary>
    public string Letters { get; } = TitleForm.Letters(TitleForm.Key(name));

    /// <summary>How many of its words are those of groups.</summary>
    public int GroupWords { get; } = GroupNames.Words(name);

    /// <summary>The order in which it was found.</summary>
    public int Order { get; } = order;

    public int Line { get; set; } = -1;

    /// <summary>What speaks for the line: <see cref="AuthorSigns"/>.</summary>
    public AuthorSigns Signs { get; set; }

    /// <summary>How many names stand in the line, and which of them it is.</summary>
    public (int Place, int Of) Rank { get; set; }

    /// <summary>Lines near the article that hold it.</summary>
    public int Count { get; set; }
}
