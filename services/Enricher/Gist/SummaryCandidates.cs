using Ingest.Contracts;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Gist;

/// <summary>The sentences that a summary is chosen from, with their distinct words.</summary>
internal sealed class SummaryCandidates
{
    // News tells the most important first; what follows this many is detail.
    private const int MaxSentences = 200;

    private const int LeastWords = 5;
    private const int LeastIdeographs = 12;

    private readonly ArticleText _article;
    private readonly ContentWords _words;
    private readonly int[] _seen;

    internal SummaryCandidates(ArticleText article, ContentWords words)
    {
        (_article, _words) = (article, words);
        _seen = new int[words.Count];
        var kind = article.Paragraphs.Any(static paragraph => paragraph.Kind == ParagraphKind.Paragraph) ? ParagraphKind.Paragraph : (ParagraphKind?)null;
        for (var i = 0; i < article.Paragraphs.Count && Sentences.Count < MaxSentences; i++)
        {
            if (article.Paragraphs[i].Kind == kind || (kind is null && article.Paragraphs[i].Kind != ParagraphKind.Heading))
                Read(i);
        }
    }

    internal List<SummaryCandidate> Sentences { get; } = new(64);

    /// <summary>The distinct words of all sentences, one sentence behind the other.</summary>
    internal List<int> Words { get; } = new(512);

    private void Read(int index)
    {
        var paragraph = _article.Paragraphs[index];
        var isCaption = _article.Captions.Contains(paragraph.Text, StringComparer.Ordinal);
        var quotes = default(QuoteState);
        var dateline = Dateline.LengthIn(paragraph.Text);
        for (var i = 0; i < paragraph.Sentences.Count && Sentences.Count < MaxSentences; i++)
        {
            var first = paragraph.Sentences[i].First;
            if (first >= _words.Numbers[index].Length)
                return;
            while (i + 1 < paragraph.Sentences.Count && paragraph.Sentences[i + 1].Continues)
                i++;
            var end = paragraph.Sentences[i].End;
            var start = paragraph.Tokens[first].Start;
            var to = paragraph.Tokens[end - 1].End;
            if (start < dateline && dateline < to)
                start = dateline;
            Add(index, first, end, new TextSpan(index, start, to - start), isCaption, ref quotes);
        }
    }

    private void Add(int index, int first, int end, TextSpan span, bool isCaption, ref QuoteState quotes)
    {
        var paragraph = _article.Paragraphs[index];
        var text = paragraph.Text.AsSpan(span.Start, span.Length);
        var hangs = quotes.Hangs(text);
        while (first < end && paragraph.Tokens[first].Start < span.Start)
            first++;
        var candidate = new SummaryCandidate { Span = span, Order = Sentences.Count, FirstWord = Words.Count };
        var (spoken, ideographs, capitals) = (0, 0, 0);
        var numbers = _words.Numbers[index];
        for (var i = first; i < end && i < numbers.Length; i++)
        {
            var token = paragraph.Tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                spoken++;
                ideographs += ContentWords.IsIdeograph(paragraph.Text[token.Start]) ? 1 : 0;
                capitals += IsAllCapitals(token.In(paragraph.Text)) ? 1 : 0;
            }
            if (numbers[i] < 0 || _seen[numbers[i]] == candidate.Order + 1)
                continue;
            _seen[numbers[i]] = candidate.Order + 1;
            Words.Add(numbers[i]);
            candidate.Norm += Math.Pow(Weight(numbers[i]), 2);
        }
        candidate.Norm = Math.Sqrt(candidate.Norm);
        candidate.Words = Words.Count - candidate.FirstWord;
        candidate.Depends = Depends(paragraph, first, text);
        candidate.Stands = !hangs && !isCaption && candidate.Words > 0 && EndsAsStatement(text) && capitals * 2 < spoken
            && (spoken - ideographs >= LeastWords || ideographs >= LeastIdeographs);
        Sentences.Add(candidate);
    }

    /// <summary>How much a word counts: the logarithm of its frequency.</summary>
    internal double Weight(int number) => Math.Log2(1 + _words.CountOf(number));

    private bool Depends(ParagraphText paragraph, int first, ReadOnlySpan<char> sentence)
    {
        while (first < paragraph.Tokens.Count - 1 && paragraph.Tokens[first].Kind == TokenKind.Punctuation)
            first++;
        var word = paragraph.Tokens[first].In(paragraph.Text);
        if (word.Length > DependentOpenings.Longest)
            return false;
        Span<char> lower = stackalloc char[DependentOpenings.Longest];
        return DependentOpenings.Contains(_article.Language, lower[..word.ToLowerInvariant(lower)], sentence);
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
            return false;
        foreach (var sign in word)
        {
            if (!char.IsUpper(sign) && char.IsLetter(sign))
                return false;
        }
        return char.IsUpper(word[0]);
    }

    // A caption, a heading or a byline has no full stop; a question is not what an article says. Thai and Lao end sentences by a space.
    private static bool EndsAsStatement(ReadOnlySpan<char> sentence)
    {
        var last = sentence.TrimEnd("\"'”’»«“‘)]」』）】 ");
        if (last.IsEmpty)
            return false;
        return last[^1] is not ('?' or '？' or '؟' or '…') && !last.EndsWith("...", StringComparison.Ordinal)
            && (SentenceSplitter.IsStop(last[^1]) || last[^1] is >= '\u0E00' and < '\u0F00');
    }
}
