using Ingest.Enricher.Gist;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quotes;

/// <summary>
/// Reads names beside verbs of saying: a mention that was found before, else a run of words with capitals without the titles and function words at
/// its edges. In scripts without capitals only mentions are names, and what stands directly behind the verb in Arabic.
/// </summary>
internal static class NameReader
{
    private const int LongestName = 6;
    private const int LongestPhrase = 12;

    /// <summary>The name at a place, and the first token behind it; null where none begins or lies there.</summary>
    internal static (TextSpan Name, int End)? Forward(SpeechText text, int at, int limit)
    {
        if (at >= limit)
            return null;
        if (text.MentionAt(at) is { } mention)
            return (mention, text.TokenAt(mention.End));
        var end = at;
        while (end < limit && end - at < LongestName + 4 && IsPart(text, at, end, limit))
            end++;
        while (end > at && !HasCapital(text, end - 1))
            end--;
        for (var i = at; i < end; i++)
        {
            if (text.MentionAt(i) is { } inside)
                return (inside, text.TokenAt(inside.End));
        }
        return Trim(text, at, end) is { } name ? (name, end) : null;
    }

    /// <summary>The name that ends before a place.</summary>
    internal static (TextSpan Name, int Start)? Backward(SpeechText text, int end, int limit)
    {
        if (end <= limit)
            return null;
        if (text.MentionAt(end - 1) is { } mention)
            return (mention, text.TokenAt(mention.Start));
        var start = end;
        while (start > limit && end - start < LongestName + 4 && (HasCapital(text, start - 1) || (start < end && start - 1 > limit && IsJoint(text, start - 1) && HasCapital(text, start - 2))))
            start--;
        while (start < end && !HasCapital(text, start))
            start++;
        // The capital of a sentence's first word says nothing of a lone article before it: Trim takes function words off.
        return Trim(text, start, end) is { } name ? (name, start) : null;
    }

    /// <summary>The name in the phrase that follows a verb: "the prime minister, Anna Reid, told". Null for a role alone.</summary>
    internal static Attribution Phrase(SpeechText text, int at, int limit)
    {
        var end = Math.Min(limit, at + LongestPhrase);
        (TextSpan Name, int End)? found = null;
        for (var i = at; i < end;)
        {
            var pronoun = text.Pronoun(i);
            if (i == at && pronoun != AttributionKind.None)
                return new Attribution(pronoun, new TextSpan(text.Index, text[i].Start, text[i].Length));
            if (text.IsWord(i) && Forward(text, i, end) is { } name && !IsBehindDeterminer(text, i, at))
            {
                found = name;
                i = Math.Max(i + 1, name.End);
                // "European Commission spokesman Eric Mamer": the last name without a preposition before it.
                if (i < end && text.IsWord(i) && text.FunctionWord(i) == FunctionWordKind.None && !text.IsVerb(i))
                    continue;
                break;
            }
            if (text.IsSign(i, ',') && found is null && i > at)
            {
                i++;
                continue;
            }
            if (!text.IsWord(i) || text.IsVerb(i) || text.FunctionWord(i) is FunctionWordKind.Plain or FunctionWordKind.Connector or FunctionWordKind.BeforeVerb)
                break;
            i++;
        }
        return found is { } last ? new Attribution(AttributionKind.Name, last.Name) : new Attribution(end > at && text.IsWord(at) ? AttributionKind.Unnamed : AttributionKind.None, default);
    }

    private static bool IsBehindDeterminer(SpeechText text, int at, int from)
    {
        // "the Kremlin", "der Bürgermeister": a noun, unless an office stands before the name.
        if (at <= from || text.FunctionWord(at - 1) != FunctionWordKind.Determiner || text.MentionAt(at) is not null)
            return false;
        return !text.IsTitle(at);
    }

    private static bool IsPart(SpeechText text, int first, int at, int limit) =>
        HasCapital(text, at) || (at > first && at + 1 < limit && IsJoint(text, at) && HasCapital(text, at + 1));

    private static bool HasCapital(SpeechText text, int at) => text.IsWord(at) && char.IsUpper(text.SignAt(at));

    private static bool IsJoint(SpeechText text, int at)
    {
        if (text.IsSign(at, '-') || text.IsSign(at, '‑'))
            return !text[at].FollowsSpace && at + 1 < text.Count && !text[at + 1].FollowsSpace;
        return text.IsWord(at) && text.Text.AsSpan(text[at].Start, text[at].Length) is "de" or "da" or "do" or "dos" or "di" or "del" or "della" or "der" or "den" or "van" or "von" or "zu" or "la" or "le" or "du" or "bin" or "bint" or "al" or "el" or "ter" or "ten" or "d'" or "d’";
    }

    private static TextSpan? Trim(SpeechText text, int start, int end)
    {
        while (start < end && (text.IsTitle(start) || text.FunctionWord(start) != FunctionWordKind.None || !text.IsWord(start)))
            start++;
        while (end > start && (text.FunctionWord(end - 1) != FunctionWordKind.None || text.IsTitle(end - 1)))
            end--;
        if (end <= start || end - start > LongestName)
            return null;
        var span = new TextSpan(text.Index, text[start].Start, text[end - 1].End - text[start].Start);
        return span.Length > 1 ? span : null;
    }
}
