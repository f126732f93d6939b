using Ingest.Contracts;
using Ingest.Enricher.Language;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quotes;

/// <summary>
/// Finds direct quotes and who said them, by verbs of saying in English, French, Spanish, German, Italian, Portuguese, Dutch, Russian, Arabic,
/// Turkish, Indonesian and, more coarsely, Swedish, Danish, Norwegian, Polish and Czech; in other languages quotes have no speaker. Words in quotation marks that nobody said (a title, a word held at a
/// distance) are left out; a speaker who is not certain is left open. Pure, never throws, linear in the length.
/// </summary>
public static class QuoteExtractor
{
    /// <summary>How many parts a quote has at most: what goes on behind that begins another quote.</summary>
    public const int MaxParts = 20;

    /// <summary>How many quotes of an article are given at most.</summary>
    public const int MaxQuotes = 500;

    private const int LeastWords = 4;
    private const int LeastIdeographs = 6;
    private const int LongestInterruption = 120;

    /// <summary>The quotes of an article in order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="persons">Where persons are named in its paragraphs, in order; they are preferred to what looks like a name.</param>
    public static IReadOnlyList<Quote> Extract(ArticleText article, IReadOnlyList<TextSpan>? persons = null)
    {
        var parts = new List<QuotedPart>();
        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            if (article.Paragraphs[i].Kind is not (ParagraphKind.Heading or ParagraphKind.TableRow))
                QuotationMarks.Find(article.Paragraphs[i].Text, i, parts);
        }
        if (parts.Count == 0)
            return [];
        var words = SpeechWords.Of(article.Language);
        var speakers = new SpeakerMemory(article, persons ?? []);
        var quotes = new List<Quote>();
        SpeechText? text = null;
        QuoteDraft? before = null;
        for (var i = 0; i < parts.Count && quotes.Count < MaxQuotes;)
        {
            var draft = new QuoteDraft();
            var next = Join(article, parts, i, draft);
            if (draft.Last.IsOpen && draft.Parts.Count == 1)
            {
                i = next;
                continue;
            }
            if (text is null || text.Index != draft.First.Span.Paragraph)
                text = new SpeechText(article.Paragraphs[draft.First.Span.Paragraph], draft.First.Span.Paragraph, words, article.Language, persons ?? []);
            var last = text.Index == draft.Last.Span.Paragraph
                ? text
                : new SpeechText(article.Paragraphs[draft.Last.Span.Paragraph], draft.Last.Span.Paragraph, words, article.Language, persons ?? []);
            var from = i > 0 && parts[i - 1].Outer.Paragraph == text.Index ? parts[i - 1].Outer.End : 0;
            next = Attribute(article, parts, next, draft, text, last, from, speakers, before);
            if (IsQuote(article, draft))
                quotes.Add(ToQuote(article, draft));
            before = draft;
            text = last;
            i = next;
        }
        return quotes;
    }

    // A quote that goes on in the next paragraph, which begins with a mark again.
    private static int Join(ArticleText article, List<QuotedPart> parts, int first, QuoteDraft draft)
    {
        draft.Parts.Add(parts[first]);
        var next = first + 1;
        while (next < parts.Count && parts[next - 1].IsOpen && draft.Parts.Count < MaxParts
            && parts[next].Outer.Paragraph == parts[next - 1].Outer.Paragraph + 1 && article.Paragraphs[parts[next].Outer.Paragraph].Text.AsSpan(0, parts[next].Outer.Start).IsWhiteSpace())
        {
            draft.Parts.Add(parts[next++]);
        }
        return next;
    }

    private static int Attribute(
        ArticleText article, List<QuotedPart> parts, int next, QuoteDraft draft, SpeechText text, SpeechText last, int from, SpeakerMemory speakers, QuoteDraft? before)
    {
        var limit = next < parts.Count && parts[next].Outer.Paragraph == last.Index ? parts[next].Outer.Start : last.Text.Length;
        var sign = last.Text[draft.Last.Span.End - 1];
        var behind = draft.Last.IsOpen ? default : SpeakerFinder.Behind(last, draft.Last.Outer.End, sign, limit);
        var ahead = SpeakerFinder.Before(text, draft.First.Outer.Start, from);
        if (article.Language == "tr" && behind.Kind == AttributionKind.None && text == last)
            behind = SpeakerFinder.Around(text, draft.First.Outer.Start, draft.Last.Outer.End);
        var isBehind = behind.Kind is AttributionKind.Name or AttributionKind.He or AttributionKind.She || (behind.Kind == AttributionKind.Unnamed && ahead.Kind == AttributionKind.None);
        var attribution = isBehind ? behind : ahead;
        speakers.Resolve(attribution, draft);
        if (attribution.Kind == AttributionKind.None && draft.Speaker is null && before is { Speaker: not null } && Follows(article, before, draft))
            (draft.Speaker, draft.SpeakerSpan) = (before.Speaker, before.SpeakerSpan);
        // "…," said X, "…": the words between interrupt one quote.
        while (isBehind && next < parts.Count && sign is ',' or '،' && !parts[next].IsOpen && draft.Parts.Count < MaxParts
            && parts[next].Outer.Paragraph == last.Index && parts[next].Outer.Start - draft.Last.Outer.End <= LongestInterruption
            && !HasStop(last.Text.AsSpan(draft.Last.Outer.End, parts[next].Outer.Start - draft.Last.Outer.End)))
        {
            sign = last.Text[parts[next].Span.End - 1];
            draft.Parts.Add(parts[next++]);
            isBehind = false;
        }
        return next;
    }

    // "…," said X. "…": the sentence between only says who speaks.
    private static bool Follows(ArticleText article, QuoteDraft before, QuoteDraft draft)
    {
        if (before.Last.Outer.Paragraph != draft.First.Outer.Paragraph || !IsSentence(article, draft))
            return false;
        var gap = article.Paragraphs[draft.First.Outer.Paragraph].Text.AsSpan(before.Last.Outer.End, draft.First.Outer.Start - before.Last.Outer.End).TrimEnd();
        return gap.IsEmpty || (gap.Length <= LongestInterruption && gap[^1] == '.' && !HasStop(gap[..^1]));
    }

    private static bool HasStop(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            // "J." and "Dr." end no sentence; two letters and more before a stop may.
            if (SentenceSplitter.IsStop(text[i]) && text[i + 1] == ' ' && (text[i] != '.' || (i > 3 && char.IsLower(text[i - 1]) && char.IsLetter(text[i - 2]) && char.IsLetter(text[i - 3]))))
                return true;
        }
        return false;
    }

    private static bool IsQuote(ArticleText article, QuoteDraft draft)
    {
        var (words, ideographs, capitals) = (0, 0, 0);
        foreach (var part in draft.Parts)
        {
            var paragraph = article.Paragraphs[part.Span.Paragraph];
            for (var i = paragraph.TokenAt(part.Span.Start); i < paragraph.Tokens.Count && paragraph.Tokens[i].Start < part.Span.End; i++)
            {
                if (paragraph.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
                    continue;
                var sign = paragraph.Text[paragraph.Tokens[i].Start];
                if (Scripts.HasNoSpaces(Scripts.Of(sign)))
                    ideographs++;
                else
                    words++;
                capitals += char.IsUpper(sign) ? 1 : 0;
            }
        }
        if (words == 0 && ideographs == 0)
            return false;
        var isSentence = IsSentence(article, draft);
        if (words < LeastWords && ideographs < LeastIdeographs)
            return isSentence && draft.Speaker is not null;
        // Without a speaker: whole sentences; words that nearly all have capitals are a title.
        return draft.Speaker is not null || draft.Parts.Count > 1 || (isSentence && capitals * 3 < words * 2);
    }

    private static bool IsSentence(ArticleText article, QuoteDraft draft)
    {
        var first = article.Paragraphs[draft.First.Span.Paragraph].Text;
        var last = article.Paragraphs[draft.Last.Span.Paragraph].Text;
        var sign = last[draft.Last.Span.End - 1];
        var isEnd = SentenceSplitter.IsStop(sign) || sign is ',' or '،' || IsStopBehind(last, draft.Last.Outer.End);
        return isEnd && !char.IsLower(first[draft.First.Span.Start]) && IsFree(first, draft.First.Outer.Start);
    }

    // Behind a word without a comma or colon a quote goes on in the sentence: called it a "Disaster."
    private static bool IsFree(string text, int opener)
    {
        for (var i = opener - 1; i >= 0; i--)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            return !char.IsLetterOrDigit(text[i]) || Scripts.HasNoSpaces(Scripts.Of(text[i]));
        }
        return true;
    }

    private static bool IsStopBehind(string text, int at) => at >= text.Length || SentenceSplitter.IsStop(text[at]) || text[at] is ',' or '،';

    private static Quote ToQuote(ArticleText article, QuoteDraft draft) => new()
    {
        Parts = draft.Parts.ConvertAll(static part => part.Span),
        Text = draft.Parts.Count == 1
            ? article.Paragraphs[draft.First.Span.Paragraph].Text.Substring(draft.First.Span.Start, draft.First.Span.Length)
            : string.Join(' ', draft.Parts.Select(part => article.Paragraphs[part.Span.Paragraph].Text.Substring(part.Span.Start, part.Span.Length))),
        Speaker = draft.Speaker,
        SpeakerSpan = draft.SpeakerSpan,
    };
}
