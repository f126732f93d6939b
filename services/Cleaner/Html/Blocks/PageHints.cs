namespace Ingest.Cleaner.Html.Blocks;

/// <summary>What a page says of itself outside its text: its title, its description, the body in its data.</summary>
internal sealed class PageHints
{
    /// <summary>A page that says nothing.</summary>
    public static readonly PageHints None = new(null, null, null);

    /// <summary>Words that are compared in a run: four, as the measure of bodies counts them.</summary>
    private const int Run = 4;

    // One look-up tells for both: words of titles and descriptions are few, and most words of a page are in neither.
    private readonly Dictionary<uint, Holders> _words = [];
    private readonly HashSet<uint> _body = [];
    private readonly bool _hasTitle;
    private readonly bool _hasDescription;

    public PageHints(string? title, string? description, string? articleBody)
    {
        _hasTitle = Add(title, Holders.Title);
        _hasDescription = Add(description, Holders.Description);
        // A teaser in its place says nothing of the rest.
        if (articleBody is { Length: > 500 })
            AddRuns(articleBody);
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
            if (_words.TryGetValue(hash, out var holders))
            {
                inTitle += (holders & Holders.Title) != Holders.None ? 1 : 0;
                inDescription += (holders & Holders.Description) != Holders.None ? 1 : 0;
            }
            if (!HasBody)
                continue;
            for (var i = 0; i < Run - 1; i++)
                last[i] = last[i + 1];
            last[Run - 1] = hash;
            if (words >= Run)
            {
                runs++;
                inBody += _body.Contains(Mix(last)) ? 1 : 0;
            }
        }
        return (Share(inTitle, words, _hasTitle), Share(inDescription, words, _hasDescription), Share(inBody, runs, HasBody));
    }

    private static float Share(int part, int whole, bool known) => !known ? -1 : whole == 0 ? 0 : (float)part / whole;

    private bool Add(string? text, Holders holder)
    {
        var any = false;
        var reader = new TextWords(text);
        while (reader.Next(out var hash))
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_words, hash, out _) |= holder;
            any = true;
        }
        return any;
    }

    private void AddRuns(string text)
    {
        Span<uint> last = stackalloc uint[Run];
        var words = 0;
        var reader = new TextWords(text);
        while (reader.Next(out var hash))
        {
            for (var i = 0; i < Run - 1; i++)
                last[i] = last[i + 1];
            last[Run - 1] = hash;
            if (++words >= Run)
                _body.Add(Mix(last));
        }
    }

    private static uint Mix(ReadOnlySpan<uint> words)
    {
        var hash = 2166136261;
        foreach (var word in words)
            hash = (hash ^ word) * 16777619;
        return hash;
    }

    [Flags]
    private enum Holders : byte
    {
        None = 0,
        Title = 1,
        Description = 2,
    }
}
