using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Titles;
using Ingest.Contracts;

namespace Ingest.Cleaner.Lines.Fields;

/// <summary>A textified page whose article is found, as the fields around it are looked for: where the article begins and ends, and its words.</summary>
internal sealed class TextPage
{
    /// <summary>Characters of the article whose words a headline may share.</summary>
    private const int BodyReach = 6_000;

    /// <summary>Pieces of the article's begin; a headline shares more words with it than with the rest.</summary>
    private const int LeadPieces = 3;

    /// <summary>A word or two that the article has too are no headline.</summary>
    private const int FewWords = 3;

    /// <summary>Lines on either side of the text's begin in which a line is looked for again: pages of millions of lines are archives.</summary>
    private const int RepeatReach = 2_000;

    private readonly LineFacts?[] _facts;
    private readonly HashSet<uint> _lead = [];
    private readonly HashSet<uint> _body = [];
    private readonly HashSet<uint> _first = [];
    private readonly HashSet<uint> _slug = [];

    /// <summary>Reads the words of article and address.</summary>
    /// <param name="lines">The lines, those of the article marked.</param>
    /// <param name="firstProse">The first line of the article's running text.</param>
    /// <param name="last">The article's last line.</param>
    /// <param name="origin">Where the page comes from.</param>
    /// <param name="monthFirst">The page writes 12/31/2019.</param>
    public TextPage(IReadOnlyList<PageLine> lines, int firstProse, int last, DocumentOrigin origin, bool monthFirst)
    {
        (Lines, FirstProse, Last, Origin, MonthFirst) = (lines, firstProse, last, origin, monthFirst);
        _facts = new LineFacts?[lines.Count];
        Site = TitleParts.SiteLetters(null, origin.Url);
        ReadArticle();
        foreach (var word in SlugWords(origin.Url))
            AddWords(word, _slug);
    }

    public IReadOnlyList<PageLine> Lines { get; }

    public int FirstProse { get; }

    public int Last { get; }

    public DocumentOrigin Origin { get; }

    public bool MonthFirst { get; }

    /// <summary>The letters of the host's labels; empty where no address is known.</summary>
    public IReadOnlyList<string> Site { get; }

    /// <summary>Words of the address that may be the headline's.</summary>
    public int SlugLength => _slug.Count;

    /// <summary>The lines in which another is looked for again: from the first on, up to the one behind the last.</summary>
    public (int First, int End) Repeats => (Math.Max(0, FirstProse - RepeatReach), Math.Min(Lines.Count, FirstProse + RepeatReach));

    /// <summary>What one pass over a line tells.</summary>
    public LineTraits Traits(int line) => Facts(line).Traits ??= LineTraits.Of(Lines[line].Text);

    /// <summary>How much of a line's words the article and the address have.</summary>
    public LineWordShares Shares(int line) => Facts(line).Shares ??= Count(Lines[line].Text);

    /// <summary>Whether a line names somebody.</summary>
    public LineNaming Naming(int line) => line < 0 || line >= Lines.Count ? LineNaming.None
        : Facts(line).Naming ??= BylineReader.StartsLikeByline(Lines[line].Text) ? LineNaming.Byline : NameLines.IsMatch(Lines[line].Text) ? LineNaming.Name : LineNaming.None;

    /// <summary>The width of a line in Latin letters, at most 400; -1 outside of the page.</summary>
    public int Width(int line) => line < 0 || line >= Lines.Count ? -1 : Math.Min(Traits(line).Width, 400);

    /// <summary>The share of a line's telling words that the article has; -1 outside of the page.</summary>
    public float BodyShare(int line) => line < 0 || line >= Lines.Count ? -1 : Shares(line).Body;

    /// <summary>The distance of two lines with its sign, by its logarithm: what is far is far.</summary>
    public static float Near(int distance) => Math.Sign(distance) * MathF.Log2(1 + Math.Abs(distance));

    /// <summary>Holds a day or a time, by its digits.</summary>
    public bool MayBeDated(int line) => line >= 0 && line < Lines.Count && Traits(line) is { HasYear: true } or { HasTime: true };

    private LineFacts Facts(int line) => _facts[line] ??= new LineFacts();

    private void ReadArticle()
    {
        var (pieces, length) = (0, 0);
        for (var i = FirstProse; i < Lines.Count && length < BodyReach; i++)
        {
            if (!Lines[i].IsBody || Lines[i].Rule is not null)
                continue;
            length += Lines[i].Text.Length;
            AddWords(Lines[i].Text, _body);
            if (pieces == 0)
                AddWords(Lines[i].Text, _first);
            if (pieces++ < LeadPieces)
                AddWords(Lines[i].Text, _lead);
        }
    }

    private static void AddWords(string text, HashSet<uint> words)
    {
        for (var at = 0; at < BodyReach && LineWords.NextTelling(text, ref at, out _, out var word);)
            words.Add(word);
    }

    // One pass for all: most of the cost is in finding the words.
    private LineWordShares Count(string text)
    {
        int all = 0, body = 0, lead = 0, first = 0, slug = 0;
        for (var at = 0; at < BodyReach && LineWords.NextTelling(text, ref at, out _, out var word);)
        {
            all++;
            slug += _slug.Count > 0 && _slug.Contains(word) ? 1 : 0;
            if (!_body.Contains(word))
                continue;
            body++;
            if (!_lead.Contains(word))
                continue;
            lead++;
            first += _first.Contains(word) ? 1 : 0;
        }
        float least = Math.Max(FewWords, all);
        return new LineWordShares(body / least, body, lead / least, first / least, slug, _slug.Count == 0 ? 0 : slug / (float)Math.Max(_slug.Count, all));
    }

    // The part of an address with the most words in it.
    private static string[] SlugWords(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return [];
        var longest = address.AbsolutePath.Split('/').MaxBy(static part => part.Count(static c => c is '-' or '_')) ?? "";
        return longest.Length > 400 ? [] : Uri.UnescapeDataString(longest).Split('-', '_');
    }
}
