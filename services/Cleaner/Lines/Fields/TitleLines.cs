using Ingest.Cleaner.Dates;

namespace Ingest.Cleaner.Lines.Fields;

/// <summary>The lines of a textified page that may be its headline, each described by numbers.</summary>
internal sealed class TitleLines
{
    /// <summary>Length of a line's vector.</summary>
    public const int Features = Own + (Neighbours * PerNeighbour) + Others;

    private const int Own = 41;
    private const int Neighbours = 6;
    private const int PerNeighbour = 8;
    private const int Others = 5;

    /// <summary>Lines looked at before the first prose: between headline and text stand bylines, dates, share bars, whole menus.</summary>
    private const int Reach = 80;

    /// <summary>And behind it: a teaser may stand before the headline and be taken for the article's begin.</summary>
    private const int Behind = 6;

    /// <summary>Lines that the model is asked for: the best by a rough score, which costs less.</summary>
    private const int MaxCandidates = 12;

    /// <summary>Characters of sites and sections beside a headline in one line.</summary>
    private const int MostBeside = 120;

    /// <summary>Lines around in which a part of the line is looked for.</summary>
    private const int Around = 8;

    /// <summary>Shorter parts stand in a line by chance.</summary>
    private const int LeastHeld = 12;

    private static readonly int[] Offsets = [-3, -2, -1, 1, 2, 3];

    private readonly TextPage _page;
    private readonly List<(int Line, double Score)> _candidates = [];

    public TitleLines(TextPage page)
    {
        _page = page;
        for (var i = Math.Max(0, page.FirstProse - Reach); i < Math.Min(page.Lines.Count, page.FirstProse + Behind); i++)
        {
            if (MayBeTitle(i))
                _candidates.Add((i, Rough(i)));
        }
        _candidates.Sort(static (one, other) => other.Score.CompareTo(one.Score) is var order && order != 0 ? order : one.Line.CompareTo(other.Line));
        if (_candidates.Count > MaxCandidates)
            _candidates.RemoveRange(MaxCandidates, _candidates.Count - MaxCandidates);
        All = _candidates.ConvertAll(static candidate => candidate.Line);
    }

    /// <summary>The candidates' lines, the likeliest by the rough score first.</summary>
    public IReadOnlyList<int> All { get; }

    /// <summary>Writes a candidate's vector.</summary>
    /// <param name="rank">Its place in <see cref="All"/>.</param>
    /// <param name="features">Takes it.</param>
    public void Describe(int rank, Span<float> features)
    {
        features.Clear();
        var (line, score) = _candidates[rank];
        var text = _page.Lines[line].Text;
        var traits = _page.Traits(line);
        var at = 0;
        features[at++] = TextPage.Near(_page.FirstProse - line);
        features[at++] = line;
        features[at++] = (float)line / _page.Lines.Count;
        features[at++] = _page.Lines.Count;
        features[at++] = traits.Width;
        features[at++] = traits.Words;
        features[at++] = (float)traits.Capitalized / Math.Max(1, traits.Words);
        features[at++] = (float)traits.Capitals / Math.Max(1, traits.Letters);
        features[at++] = (float)traits.Digits / Math.Max(1, traits.Width);
        features[at++] = traits.Commas;
        features[at++] = traits.SentenceEnds;
        features[at++] = traits.Separators;
        features[at++] = traits.Quotes;
        features[at++] = (float)traits.Start;
        features[at++] = (float)traits.End;
        features[at++] = traits.HasYear ? 1 : 0;
        features[at++] = traits.HasTime ? 1 : 0;
        var shares = _page.Shares(line);
        features[at++] = shares.Body;
        features[at++] = shares.BodyWords;
        features[at++] = shares.Lead;
        features[at++] = shares.First;
        features[at++] = shares.SlugWords;
        features[at++] = shares.Slug;
        features[at++] = _page.SlugLength;
        var (before, behind, held, ended) = Repeats(line, text);
        features[at++] = before;
        features[at++] = behind;
        features[at++] = held;
        features[at++] = ended;
        var (holdsBefore, holdsBehind) = Holds(line, text);
        features[at++] = holdsBefore;
        features[at++] = holdsBehind;
        features[at++] = _page.Lines[line].IsBody ? 1 : 0;
        features[at++] = _page.Lines[line].IsProse ? 1 : 0;
        features[at++] = _page.Naming(line) == LineNaming.Byline ? 1 : 0;
        features[at++] = _page.Naming(line) == LineNaming.Name ? 1 : 0;
        features[at++] = traits is { HasYear: true } or { HasTime: true } && DateParser.Find(text, _page.MonthFirst) is not null ? 1 : 0;
        var (dates, bylines, prose) = Between(line);
        features[at++] = dates;
        features[at++] = bylines;
        features[at++] = prose;
        features[at++] = NextDated(line);
        features[at++] = NextByline(line);
        features[at++] = text.Contains('|', StringComparison.Ordinal) ? 1 : 0;
        foreach (var offset in Offsets)
        {
            WriteNeighbour(line + offset, features.Slice(at, PerNeighbour));
            at += PerNeighbour;
        }
        features[at++] = (float)score;
        features[at++] = rank;
        features[at++] = (float)(score - _candidates[0].Score);
        features[at++] = _candidates.Count(other => other.Line < line);
        features[at] = _candidates.Count;
    }

    private bool MayBeTitle(int i)
    {
        var line = _page.Lines[i];
        // What goes on in the next piece is the begin of a sentence.
        return line.Rule is null && line.Text.Length is >= 6 and <= 250
            && (i + 1 >= _page.Lines.Count || !(_page.Lines[i + 1].ContinuesEvenly || (line.IsBody && _page.Lines[i + 1].ContinuesSentence)));
    }

    // Chosen on the textified pages of the development corpora; the model corrects it.
    private double Rough(int line)
    {
        var traits = _page.Traits(line);
        var score = 0.0;
        if (traits.Width is >= 25 and <= 130)
            score += 1.2;
        else if (traits.Width is >= 15 and <= 200)
            score += 0.6;
        if (traits.Words is >= 4 and <= 22)
            score += 0.7;
        if (traits.End == LineEnd.Stop)
            score -= 2.5;
        if (traits.End == LineEnd.Colon)
            score -= 1;
        if (traits.Separators > 0)
            score -= 0.7;
        var shares = _page.Shares(line);
        if (_page.SlugLength > 2)
            score += 3.0 * shares.Slug;
        return score + (2 * shares.Body) + shares.Lead - (0.125 * Math.Log2(1 + Math.Abs(_page.FirstProse - line)));
    }

    // A page's own title stands twice, or at the begin or the end of a longer line ("Headline | Site", "Home > News > Headline"), a button everywhere.
    private (int Before, int Behind, int Held, int Ended) Repeats(int at, string text)
    {
        var (before, behind, held, ended) = (0, 0, 0, 0);
        for (var (i, end) = _page.Repeats; i < end; i++)
        {
            var other = _page.Lines[i].Text;
            if (i == at || other.Length < text.Length || other.Length > text.Length + MostBeside)
                continue;
            if (other.Length == text.Length)
            {
                if (other != text)
                    continue;
                (before, behind) = i < at ? (before + 1, behind) : (before, behind + 1);
            }
            else if (other[0] == text[0] && other.StartsWith(text, StringComparison.Ordinal))
                held++;
            else if (other[^1] == text[^1] && other.EndsWith(text, StringComparison.Ordinal))
                ended++;
        }
        return (before, behind, held, ended);
    }

    // Such a longer line is none itself.
    private (int Before, int Behind) Holds(int at, string text)
    {
        var (before, behind) = (0, 0);
        for (var i = Math.Max(0, at - Around); i < Math.Min(_page.Lines.Count, at + Around); i++)
        {
            var other = _page.Lines[i].Text;
            if (i == at || other.Length < LeastHeld || other.Length >= text.Length || !text.Contains(other, StringComparison.Ordinal))
                continue;
            (before, behind) = i < at ? (before + 1, behind) : (before, behind + 1);
        }
        return (before, behind);
    }

    // What stands between the line and the article's text.
    private (int Dates, int Bylines, int Prose) Between(int line)
    {
        var (dates, bylines, prose) = (0, 0, 0);
        for (var i = line + 1; i < _page.FirstProse; i++)
        {
            dates += _page.MayBeDated(i) ? 1 : 0;
            bylines += _page.Naming(i) == LineNaming.Byline ? 1 : 0;
            prose += _page.Lines[i].IsProse ? 1 : 0;
        }
        return (dates, bylines, prose);
    }

    private int NextDated(int line)
    {
        for (var i = 1; i <= 8; i++)
        {
            if (_page.MayBeDated(line + i))
                return i;
        }
        return 20;
    }

    private int NextByline(int line)
    {
        for (var i = 1; i <= 8 && line + i < _page.Lines.Count; i++)
        {
            if (_page.Naming(line + i) != LineNaming.None)
                return i;
        }
        return 20;
    }

    private void WriteNeighbour(int line, Span<float> features)
    {
        if (line < 0 || line >= _page.Lines.Count)
        {
            features.Fill(-1);
            return;
        }
        var traits = _page.Traits(line);
        features[0] = Math.Min(traits.Width, 400);
        features[1] = _page.Shares(line).Body;
        features[2] = _page.MayBeDated(line) ? 1 : 0;
        features[3] = (float)_page.Naming(line);
        features[4] = _page.Lines[line].Rule is null ? 0 : 1;
        features[5] = _page.Lines[line].IsBody ? 1 : 0;
        features[6] = (float)traits.End;
        features[7] = (float)traits.Capitalized / Math.Max(1, traits.Words);
    }
}
