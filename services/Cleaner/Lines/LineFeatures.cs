namespace Ingest.Cleaner.Lines;

/// <summary>
/// What the trees see of each line of a page: its own shape and vocabulary, its neighbours', where it stands in the page and in its block,
/// and what stands around it. All sums over the page are made once; a row costs the same wherever the line stands.
/// </summary>
internal sealed class LineFeatures
{
    /// <summary>Length of a row; a model of another length was trained on other features.</summary>
    public const int Count = Own + (Neighbours * PerNeighbour) + (Windows * PerWindow) + Context + LineCohesion.Count;

    private const int Own = 34;
    private const int Neighbours = 8;
    private const int PerNeighbour = 5;
    private const int Windows = 3;
    private const int PerWindow = 6;
    private const int Context = 37;

    /// <summary>Lines in which a block of prose may be broken before it is another block.</summary>
    private const int MaxGap = 2;

    // Half of what stands before a line is told by about two lines.
    private const float Decay = 0.7f;

    private static readonly int[] Offsets = [-1, 1, -2, 2, -3, 3, -4, 4];
    private static readonly int[] Spans = [3, 8, 20];

    private readonly IReadOnlyList<PageLine> _lines;
    private readonly LineTraits[] _traits;
    private readonly float[] _words;
    private readonly float[] _evidence;
    private readonly float[] _evidenceSum;
    private readonly float[] _proseSum;
    private readonly float[] _wordSum;
    private readonly int[] _shortSum;
    private readonly float[] _before;
    private readonly float[] _after;
    private readonly int[] _block;
    private readonly List<(int First, int Last, float Words)> _blocks = [];
    private readonly int[] _repeats;
    private readonly int[] _openings;
    private readonly int[] _sinceDate;
    private readonly int[] _sinceEnd;
    private readonly (int First, int Last) _segment;
    private readonly (int First, int Last) _vocabularySegment;
    private readonly int _biggest;
    private readonly float _goesOn;
    private readonly ushort[] _inside;

    /// <summary>Reads a page's lines.</summary>
    /// <param name="lines">The lines, weighed.</param>
    /// <param name="words">For each line the log-odds of its vocabulary.</param>
    public LineFeatures(IReadOnlyList<PageLine> lines, float[] words)
    {
        _lines = lines;
        _words = words;
        var count = lines.Count;
        _traits = new LineTraits[count];
        _evidence = new float[count];
        (_evidenceSum, _proseSum, _wordSum, _shortSum) = (new float[count + 1], new float[count + 1], new float[count + 1], new int[count + 1]);
        (_before, _after, _block) = (new float[count], new float[count], new int[count]);
        (_repeats, _openings, _sinceDate, _sinceEnd) = (new int[count], new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            _traits[i] = LineTraits.Of(lines[i].Text);
            var size = MathF.Sqrt(_traits[i].Words + 1);
            _evidence[i] = lines[i].Rule is null ? words[i] * size : -1;
            _evidenceSum[i + 1] = _evidenceSum[i] + _evidence[i];
            _proseSum[i + 1] = _proseSum[i] + (lines[i].IsProse ? _traits[i].Words : 0);
            _wordSum[i + 1] = _wordSum[i] + _traits[i].Words;
            _shortSum[i + 1] = _shortSum[i] + (lines[i].IsProse ? 0 : 1);
        }
        for (var i = 1; i < count; i++)
            _before[i] = Decay * (_before[i - 1] + _evidence[i - 1]);
        for (var i = count - 2; i >= 0; i--)
            _after[i] = Decay * (_after[i + 1] + _evidence[i + 1]);
        FindBlocks();
        CountRepeats();
        MeasureDistances();
        _biggest = _blocks.Count == 0 ? -1 : _blocks.IndexOf(_blocks.MaxBy(static block => block.Words));
        _segment = LineWeights.Best(lines);
        _vocabularySegment = Best(_evidence);
        for (var i = 1; i < count; i++)
            _goesOn += GoesOn(i) / count;
        Cohesion = new LineCohesion(lines);
        var inside = new bool[count];
        if (_vocabularySegment.Last >= _vocabularySegment.First)
            inside.AsSpan(_vocabularySegment.First, _vocabularySegment.Last + 1 - _vocabularySegment.First).Fill(true);
        _inside = Cohesion.CountWords(inside);
    }

    /// <summary>The lines' words.</summary>
    public LineCohesion Cohesion { get; }

    /// <summary>What one pass over each line told.</summary>
    public ReadOnlySpan<LineTraits> Traits => _traits;

    // Text that was broken at a width has lines that begin in the middle of a sentence.
    private float GoesOn(int i) => i > 0 && i < _traits.Length && _traits[i].Start == LineStart.Small && _traits[i - 1].End is LineEnd.Letter or LineEnd.Comma or LineEnd.Digit ? 1 : 0;

    private void FindBlocks()
    {
        var gap = MaxGap + 1;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (!_lines[i].IsProse)
                gap++;
            else if (gap > MaxGap)
            {
                _blocks.Add((i, i, _traits[i].Words));
                gap = 0;
            }
            else
            {
                _blocks[^1] = (_blocks[^1].First, i, _blocks[^1].Words + _traits[i].Words);
                gap = 0;
            }
            _block[i] = _blocks.Count - 1;
        }
    }

    private void CountRepeats()
    {
        var same = new Dictionary<string, int>(_lines.Count, StringComparer.Ordinal);
        var openings = new Dictionary<string, int>(_lines.Count, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in _lines)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(same, line.Text, out _)++;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(openings, Opening(line.Text), out _)++;
        }
        for (var i = 0; i < _lines.Count; i++)
        {
            _repeats[i] = same[_lines[i].Text];
            _openings[i] = openings[Opening(_lines[i].Text)];
        }
    }

    // Teasers of one list begin alike ("12 hours ago", "Opinion | ").
    private static ReadOnlySpan<char> Opening(string text) => text.AsSpan(0, Math.Min(text.Length, 12));

    private void MeasureDistances()
    {
        int date = Far, end = Far;
        for (var i = 0; i < _lines.Count; i++)
        {
            (_sinceDate[i], _sinceEnd[i]) = (date, end);
            date = (_traits[i].HasYear || _traits[i].HasTime) && _traits[i].Words < 16 ? 1 : Math.Min(Far, date + 1);
            end = _lines[i].Rule is { } rule && FurnitureLines.EndsArticle(rule) ? 1 : Math.Min(Far, end + 1);
        }
    }

    private const int Far = 100;

    private static (int First, int Last) Best(float[] weights)
    {
        float sum = 0, best = 0;
        int start = 0, first = 0, last = -1;
        for (var i = 0; i < weights.Length; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += weights[i];
            if (sum > best)
                (best, first, last) = (sum, start, i);
        }
        return (first, last);
    }

    /// <summary>Writes the row of one line.</summary>
    /// <param name="i">The line's index.</param>
    /// <param name="row">Takes <see cref="Count"/> values.</param>
    public void Write(int i, Span<float> row)
    {
        row = row[..Count];
        row.Clear();
        WriteOwn(i, row[..Own]);
        row = row[Own..];
        foreach (var offset in Offsets)
        {
            WriteNeighbour(i + offset, row[..PerNeighbour]);
            row = row[PerNeighbour..];
        }
        foreach (var span in Spans)
        {
            WriteWindow(i, span, row[..PerWindow]);
            row = row[PerWindow..];
        }
        WriteContext(i, row[..Context]);
        Cohesion.Write(i, _inside, i >= _vocabularySegment.First && i <= _vocabularySegment.Last, row[Context..]);
    }

    private void WriteOwn(int i, Span<float> row)
    {
        ref readonly var traits = ref _traits[i];
        var line = _lines[i];
        float words = Math.Max(1, traits.Words), letters = Math.Max(1, traits.Letters);
        row[0] = traits.Width;
        row[1] = traits.Words;
        row[2] = traits.Letters / words;
        row[3] = traits.Capitalized / words;
        row[4] = traits.Capitals / letters;
        row[5] = traits.Digits / (letters + traits.Digits);
        row[6] = traits.Commas;
        row[7] = traits.Commas / words;
        row[8] = traits.SentenceEnds;
        row[9] = traits.SentenceEnds / words;
        row[10] = traits.Separators;
        row[11] = traits.Quotes;
        row[12] = traits.Spaceless / letters;
        row[13] = traits.LongestWord;
        row[14] = traits.HasYear ? 1 : 0;
        row[15] = traits.HasTime ? 1 : 0;
        row[16] = traits.HasCopyright ? 1 : 0;
        row[17] = (int)traits.Start;
        row[18] = (int)traits.End;
        row[19] = traits.End >= LineEnd.Colon ? 1 : 0;
        row[20] = line.IsProse ? 1 : 0;
        row[21] = (float)line.Weight;
        row[22] = line.Rule is null ? 0 : FurnitureLines.EndsArticle(line.Rule) ? 2 : 1;
        row[23] = _words[i];
        row[24] = _evidence[i];
        row[25] = _repeats[i];
        row[26] = _openings[i];
        row[27] = LineShape.IsListItem(line.Text) ? 1 : 0;
        row[28] = traits.Digits;
        row[29] = traits.Capitalized;
        row[30] = line.Rule is CaptionRule ? 1 : 0;
        row[31] = line.GapBefore;
        row[32] = GoesOn(i);
        row[33] = GoesOn(i + 1);
    }

    private const string CaptionRule = Captions.CaptionLines.Rule;

    private void WriteNeighbour(int i, Span<float> row)
    {
        if (i < 0 || i >= _lines.Count)
        {
            row.Fill(-9);
            return;
        }
        ref readonly var traits = ref _traits[i];
        row[0] = traits.Width;
        row[1] = _words[i];
        row[2] = traits.End >= LineEnd.Colon ? 1 : traits.End == LineEnd.Letter ? -1 : 0;
        row[3] = traits.Capitalized / (float)Math.Max(1, traits.Words);
        row[4] = _lines[i].Rule is null ? 0 : 1;
    }

    private void WriteWindow(int i, int span, Span<float> row)
    {
        var (from, to) = (Math.Max(0, i - span), Math.Min(_lines.Count, i + span + 1));
        row[0] = _evidenceSum[i] - _evidenceSum[from];
        row[1] = _evidenceSum[to] - _evidenceSum[i + 1];
        row[2] = (float)(_shortSum[i] - _shortSum[from]) / Math.Max(1, i - from);
        row[3] = (float)(_shortSum[to] - _shortSum[i + 1]) / Math.Max(1, to - i - 1);
        row[4] = _proseSum[i] - _proseSum[from];
        row[5] = _proseSum[to] - _proseSum[i + 1];
    }

    private void WriteContext(int i, Span<float> row)
    {
        var count = _lines.Count;
        float prose = Math.Max(1, _proseSum[count]), words = Math.Max(1, _wordSum[count]);
        row[0] = i;
        row[1] = count - i;
        row[2] = (float)i / count;
        row[3] = _wordSum[i] / words;
        row[4] = _proseSum[i];
        row[5] = _proseSum[i] / prose;
        row[6] = (prose - _proseSum[i + 1]) / prose;
        row[7] = prose - _proseSum[i + 1];
        row[8] = count;
        row[9] = words;
        row[10] = prose;
        row[11] = prose / words;
        row[12] = _before[i];
        row[13] = _after[i];
        row[14] = _sinceDate[i];
        row[15] = _sinceEnd[i];
        WriteSegment(i, _segment, row[16..21]);
        WriteSegment(i, _vocabularySegment, row[21..26]);
        WriteBlock(i, prose, row[26..36]);
        row[36] = _goesOn;
    }

    // Inside or outside, and how far from both ends, in lines and in evidence.
    private void WriteSegment(int i, (int First, int Last) segment, Span<float> row)
    {
        if (segment.Last < segment.First)
            return;
        row[0] = i < segment.First ? -1 : i > segment.Last ? 1 : 0;
        row[1] = i - segment.First;
        row[2] = segment.Last - i;
        row[3] = _evidenceSum[i] - _evidenceSum[segment.First];
        row[4] = _evidenceSum[segment.Last + 1] - _evidenceSum[i];
    }

    private void WriteBlock(int i, float prose, Span<float> row)
    {
        if (_blocks.Count == 0)
            return;
        // A short line counts to the block that it stands in or behind.
        var at = Math.Max(0, _block[i]);
        var block = _blocks[at];
        var biggest = _blocks[_biggest];
        row[0] = block.Words;
        row[1] = block.Words / prose;
        row[2] = block.Words / Math.Max(1, biggest.Words);
        row[3] = i - block.First;
        row[4] = block.Last - i;
        row[5] = at - _biggest;
        row[6] = i < biggest.First ? i - biggest.First : i > biggest.Last ? i - biggest.Last : 0;
        row[7] = at == 0 ? Far : block.First - _blocks[at - 1].Last;
        row[8] = at + 1 < _blocks.Count ? _blocks[at + 1].First - i : Far;
        row[9] = _blocks.Count;
    }
}
