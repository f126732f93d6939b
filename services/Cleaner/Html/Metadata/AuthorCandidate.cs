using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Titles;
namespace Ingest.Cleaner.Html.Metadata;

/// <summary>A name that may be an author's, with every place in which it stands.</summary>
internal sealed class AuthorCandidate(string name, int order)
{
    public string Name { get; } = name;

    /// <summary>Its letters and digits alone.</summary>
    public string Letters { get; } = TitleForm.Letters(TitleForm.Key(name));

    /// <summary>How many of its words are those of groups.</summary>
    public int GroupWords { get; } = GroupNames.Words(name);

    /// <summary>The order in which it was found.</summary>
    public int Order { get; } = order;

    /// <summary>Bits of <see cref="AuthorSource"/>.</summary>
    public int Sources { get; set; }

    public int Count { get; set; }

    /// <summary>Lines between it and the headline, the fewest.</summary>
    public int Distance { get; set; } = 999;

    public LineTraits Traits { get; set; }

    /// <summary>The page's data calls it an organisation.</summary>
    public bool IsOrganization { get; set; }

    /// <summary>How many names its first source gave, and which of them it is.</summary>
    public (int Place, int Of) Rank { get; set; }
}
