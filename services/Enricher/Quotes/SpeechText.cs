using System.Collections.Frozen;
using Ingest.Enricher.Gist;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quotes;

/// <summary>A paragraph as the search for speakers reads it: by tokens, in lower case where words are compared.</summary>
internal sealed class SpeechText(ParagraphText paragraph, int index, SpeechWords words, string language, IReadOnlyList<TextSpan> mentions)
{
    private const int LongestWord = 32;

    private readonly FrozenDictionary<string, FunctionWordKind>.AlternateLookup<ReadOnlySpan<char>> _functionWords = FunctionWords.Of(language);

    internal int Index => index;

    internal int Count => paragraph.Tokens.Count;

    internal string Text => paragraph.Text;

    internal Token this[int at] => paragraph.Tokens[at];

    internal char SignAt(int at) => paragraph.Text[paragraph.Tokens[at].Start];

    /// <summary>The first token that begins at a place or behind it.</summary>
    internal int TokenAt(int start) => paragraph.TokenAt(start);

    /// <summary>The first token of the sentence that a token is in.</summary>
    internal int SentenceStart(int token)
    {
        var (low, high) = (0, paragraph.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (paragraph.Sentences[middle].First <= token)
                low = middle;
            else
                high = middle - 1;
        }
        return paragraph.Sentences[low].First;
    }

    internal bool IsWord(int at) => at >= 0 && at < Count && paragraph.Tokens[at].Kind == TokenKind.Word;

    internal bool IsStop(int at) => paragraph.Tokens[at].Kind == TokenKind.Punctuation && SentenceSplitter.IsStop(SignAt(at));

    internal bool IsSign(int at, char sign) => at >= 0 && at < Count && paragraph.Tokens[at].Length == 1 && SignAt(at) == sign;

    internal bool IsVerb(int at)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return Lower(at, ref lower) && words.IsVerb(lower);
    }

    internal bool IsBetween(int at)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return Lower(at, ref lower) && (words.IsBetween(lower) || (language == "en" && lower.EndsWith("ly", StringComparison.Ordinal)));
    }

    internal bool IsTitle(int at)
    {
        Span<char> lower = stackalloc char[LongestWord];
        if (!Lower(at, ref lower))
            return false;
        if (words.IsTitle(lower))
            return true;
        if (language != "de" || lower.Length < 9)
            return false;
        foreach (var ending in (ReadOnlySpan<string>)["minister", "ministerin", "präsident", "präsidentin", "kanzler", "kanzlerin", "meister", "meisterin", "sprecher", "sprecherin", "chef", "chefin", "direktor", "direktorin", "leiter", "leiterin", "trainer", "experte", "expertin", "forscher", "forscherin"])
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    internal bool IsBehindName(int at)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return Lower(at, ref lower) && words.IsBehindName(lower);
    }

    internal FunctionWordKind FunctionWord(int at)
    {
        Span<char> lower = stackalloc char[LongestWord];
        if (!Lower(at, ref lower))
            return FunctionWordKind.None;
        return _functionWords.TryGetValue(lower, out var kind) ? kind : FunctionWordKind.None;
    }

    internal AttributionKind Pronoun(int at)
    {
        Span<char> lower = stackalloc char[LongestWord];
        if (!Lower(at, ref lower))
            return AttributionKind.None;
        // "confie-t-elle".
        if (language == "fr" && lower.IndexOf('-') > 1)
            return lower.EndsWith("-il", StringComparison.Ordinal) ? AttributionKind.He : lower.EndsWith("-elle", StringComparison.Ordinal) ? AttributionKind.She : AttributionKind.None;
        return words.IsHe(lower) ? AttributionKind.He : words.IsShe(lower) ? AttributionKind.She : AttributionKind.None;
    }

    internal int AccordingTo(int at)
    {
        Span<char> lower = stackalloc char[LongestWord];
        Span<char> next = stackalloc char[LongestWord];
        if (!Lower(at, ref lower))
            return 0;
        return words.AccordingTo(lower, Lower(at + 1, ref next) ? next : default);
    }

    /// <summary>The person mention that covers a token; null where none does.</summary>
    internal TextSpan? MentionAt(int at)
    {
        var (start, end) = (paragraph.Tokens[at].Start, paragraph.Tokens[at].End);
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Paragraph < index || (mentions[middle].Paragraph == index && mentions[middle].End <= start))
                low = middle + 1;
            else
                high = middle;
        }
        return low < mentions.Count && mentions[low].Paragraph == index && mentions[low].Start < end ? mentions[low] : null;
    }

    private bool Lower(int at, ref Span<char> lower)
    {
        if (!IsWord(at) || paragraph.Tokens[at].Length > LongestWord)
            return false;
        lower = lower[..paragraph.Tokens[at].In(paragraph.Text).ToLowerInvariant(lower)];
        return true;
    }
}
