namespace Ingest.Cleaner.Html.Blocks;

/// <summary>What a page says of itself outside its text: its title, its description, the body in its data.</summary>
internal sealed class PageHints
{
    /// <summary>A page that says nothing.</summary>
    public static readonly PageHints None = new(null, null, null);

    /// <summary>Words that are compared in a run: four, as the measure of bodies counts them.</summary>
    private const int Run = 4;

    private readonly HashSet<uint> _title = [];
    private readonly HashSet<uint> _description = [];
    private readonly HashSet<uint> _body = [];

    public PageHints(string? title, string? description, string? articleBody)
    {
        Add(title, _title, 1);
        Add(description, _description, 1);
        // A teaser in its place says nothing of the rest.
        if (articleBody is { Length: > 500 })
            Add(articleBody, _body, Run);
        HasBody = _body.Count > 0;
    }

    /// <summary>The page's data holds the article's text.</summary>
    public bool HasBody { get; }

    /// <summary>Share of the text's words that the title, the description and (as runs of words) the data's body hold; -1 where there is none of it.</summary>
    public (float Title, float Description, float Body) Overlap(string text)
    {
        int words = 0, inTitle = 0, inDescription = 0, runs = 0, inBody = 0;
        Span<uint> last = stackalloc uint[Run];
        var reader = new TextWords(text);
        while (reader.Next(out var hash))
        {
            words++;
            inTitle += _title.Contains(hash) ? 1 : 0;
            inDescription += _description.Contains(hash) ? 1 : 0;
            for (var i = 0; i < Run - 1; i++)
                last[i] = last[i + 1];
            last[Run - 1] = hash;
            if (words >= Run && HasBody)
            {
                runs++;
                inBody += _body.Contains(Mix(last)) ? 1 : 0;
            }
        }
        return (Share(inTitle, words, _title.Count > 0), Share(inDescription, words, _description.Count > 0), Share(inBody, runs, HasBody));
    }

    private static float Share(int part, int whole, bool known) => !known ? -1 : whole == 0 ? 0 : (float)part / whole;

    private static void Add(string? text, HashSet<uint> set, int run)
    {
        if (text is null)
            return;
        Span<uint> last = stackalloc uint[Run];
        var words = 0;
        var reader = new TextWords(text);
        while (reader.Next(out var hash))
        {
            for (var i = 0; i < Run - 1; i++)
                last[i] = last[i + 1];
            last[Run - 1] = hash;
            if (++words >= run)
                set.Add(run == 1 ? hash : Mix(last));
        }
    }

    private static uint Mix(ReadOnlySpan<uint> words)
    {
        var hash = 2166136261;
        foreach (var word in words)
            hash = (hash ^ word) * 16777619;
        return hash;
    }
}
