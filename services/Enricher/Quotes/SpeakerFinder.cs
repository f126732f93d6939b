using Ingest.Enricher.Gist;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quotes;

/// <summary>Finds who said a quote by the words before and behind it.</summary>
internal static class SpeakerFinder
{
    private const int FarthestVerb = 25;
    private const int LongestApposition = 14;
    private const int MostBetween = 3;

    /// <summary>What follows the quote says: "…," said X; "…", X, the minister, said; "…", according to X.</summary>
    /// <param name="text">The quote's paragraph.</param>
    /// <param name="end">The first unit behind the closing mark.</param>
    /// <param name="lastSign">The quote's last sign.</param>
    /// <param name="limit">Where the next quote begins.</param>
    internal static Attribution Behind(SpeechText text, int end, char lastSign, int limit)
    {
        var at = text.TokenAt(end);
        var last = text.TokenAt(limit);
        // A quote that ends with a full stop ends its sentence, unless the words behind begin small.
        var closed = lastSign is '.' or '。';
        for (var skipped = 0; at < last && skipped < 2 && text[at].Kind == TokenKind.Punctuation && text.SignAt(at) is ',' or '-' or '–' or '—' or '،'; skipped++)
            at++;
        if (at >= last || !text.IsWord(at) || (closed && char.IsUpper(text.SignAt(at))))
            return default;
        if (text.AccordingTo(at) is > 0 and var length)
            return Named(NameReader.Phrase(text, at + length, last));
        // "a déclaré", "diye konuştu".
        var verb = at;
        while (verb < last && verb - at < 2 && !text.IsVerb(verb) && text.IsBetween(verb))
            verb++;
        if (verb < last && text.IsVerb(verb))
        {
            if (text.Pronoun(verb) is not AttributionKind.None and var inVerb)
                return new Attribution(inVerb, SpanOf(text, verb));
            return NameReader.Phrase(text, verb + 1, last);
        }
        if (text.Pronoun(at) is not AttributionKind.None and var pronoun)
            return VerbBehind(text, at + 1, last) ? new Attribution(pronoun, SpanOf(text, at)) : default;
        if (NameReader.Forward(text, at, last) is { } name)
            return VerbBehind(text, BehindOffice(text, name.End, last), last) || (name.End < last && text.IsBehindName(name.End)) ? new Attribution(AttributionKind.Name, name.Name) : default;
        // "the minister said".
        for (var i = at; i < last && i < at + 6 && text.IsWord(i); i++)
        {
            if (text.IsVerb(i))
                return NameReader.Backward(text, i, at) is { } late && late.Start > at && text.FunctionWord(late.Start - 1) == FunctionWordKind.None
                    ? new Attribution(AttributionKind.Name, late.Name)
                    : new Attribution(AttributionKind.Unnamed, default);
        }
        return default;
    }

    /// <summary>What stands before the quote in its sentence says: X said: "…"; said X: "…"; according to X, "…"; X: "…".</summary>
    /// <param name="text">The quote's paragraph.</param>
    /// <param name="start">Where the opening mark stands.</param>
    /// <param name="from">Where the quote before ends.</param>
    internal static Attribution Before(SpeechText text, int start, int from)
    {
        var end = text.TokenAt(start);
        if (end == 0)
            return default;
        var first = Math.Max(text.TokenAt(from), text.SentenceStart(end - 1));
        first = Math.Max(first, end - (2 * FarthestVerb));
        if (first >= end)
            return default;
        for (var verb = end - 1; verb >= first && verb > end - FarthestVerb; verb--)
        {
            if (text.IsStop(verb))
                break;
            if (text.AccordingTo(verb) is > 0 and var length)
            {
                var source = Named(NameReader.Phrase(text, verb + length, end));
                return source.Kind == AttributionKind.Name && end - text.TokenAt(source.Name.End) <= MostBetween ? source : default;
            }
            if (!text.IsVerb(verb))
                continue;
            var subject = Subject(text, verb, first);
            return subject.Kind is AttributionKind.None ? NameReader.Phrase(text, verb + 1, end) : subject;
        }
        // "Anna Reid: "…"".
        if (text.IsSign(end - 1, ':') && NameReader.Backward(text, end - 1, first) is { } name && name.Start == first && text.Text.AsSpan(name.Name.Start, name.Name.Length).Contains(' '))
            return new Attribution(AttributionKind.Name, name.Name);
        return default;
    }

    /// <summary>In Turkish the verb stands behind the quote and the speaker before it: X, "…" said.</summary>
    internal static Attribution Around(SpeechText text, int start, int end)
    {
        var verb = text.TokenAt(end);
        while (verb < text.Count && text.IsBetween(verb))
            verb++;
        var before = text.TokenAt(start);
        if (before == 0 || verb >= text.Count || !text.IsVerb(verb))
            return default;
        var first = Math.Max(text.SentenceStart(before - 1), before - (2 * FarthestVerb));
        for (var at = first + 1; at < before; at++)
        {
            if (text.IsSign(at, ',') && NameReader.Backward(text, at, first) is { } name)
                return new Attribution(AttributionKind.Name, name.Name);
        }
        return default;
    }

    // Who stands before a verb: "X", "X, the minister,", "X of the council", "he".
    private static Attribution Subject(SpeechText text, int verb, int first)
    {
        var at = verb;
        for (var skipped = 0; at > first && skipped < MostBetween && text.IsBetween(at - 1); skipped++)
            at--;
        if (at == first)
            return default;
        if (text.Pronoun(at - 1) is not AttributionKind.None and var pronoun)
            return new Attribution(pronoun, SpanOf(text, at - 1));
        if (text.IsSign(at - 1, ','))
        {
            for (var comma = at - 2; comma > first && comma > at - LongestApposition; comma--)
            {
                if (text.IsSign(comma, ','))
                    return NameReader.Backward(text, comma, first) is { } apart && !IsObject(text, apart.Start, first) ? new Attribution(AttributionKind.Name, apart.Name) : default;
            }
            return default;
        }
        if (NameReader.Backward(text, at, first) is { } name)
            return IsObject(text, name.Start, first) ? FromClauseStart(text, at, first) : new Attribution(AttributionKind.Name, name.Name);
        return text.IsWord(at - 1) ? FromClauseStart(text, at, first) : default;
    }

    // "Anna Reid of the bakers' guild said": the name begins its clause.
    private static Attribution FromClauseStart(SpeechText text, int end, int first)
    {
        var start = end;
        while (start > first && start > end - LongestApposition && (text.IsWord(start - 1) || text.SignAt(start - 1) is '\'' or '’' or '-'))
            start--;
        if (NameReader.Forward(text, start, end) is { } name && name.End < end && text.FunctionWord(name.End) is FunctionWordKind.Plain or FunctionWordKind.Connector)
            return new Attribution(AttributionKind.Name, name.Name);
        return new Attribution(AttributionKind.Unnamed, default);
    }

    // Behind a determiner or a preposition a name belongs to another noun: "the Kremlin", "a spokesman for Anna Reid".
    private static bool IsObject(SpeechText text, int start, int first) =>
        start > first && text.FunctionWord(start - 1) is FunctionWordKind.Determiner or FunctionWordKind.Plain or FunctionWordKind.Connector && !char.IsUpper(text.SignAt(start - 1)) && !text.IsVerb(start - 1);

    // "Reid's office said": an office speaks for who holds it; a spokesman has a name of his own.
    private static int BehindOffice(SpeechText text, int at, int limit) =>
        at + 1 < limit && text.Text.AsSpan(text[at].Start, text[at].Length) is "'s" or "’s" && text.Text.AsSpan(text[at + 1].Start, text[at + 1].Length) is "office" or "administration" or "campaign" ? at + 2 : at;

    private static bool VerbBehind(SpeechText text, int at, int limit)
    {
        // ", the town's mayor,".
        if (text.IsSign(at, ',') && at < limit)
        {
            var comma = at + 1;
            while (comma < limit && comma < at + LongestApposition && !text.IsSign(comma, ',') && !text.IsStop(comma))
                comma++;
            if (comma >= limit || !text.IsSign(comma, ','))
                return false;
            at = comma + 1;
        }
        for (var skipped = 0; at < limit && skipped < MostBetween && text.IsBetween(at) && !text.IsVerb(at); skipped++)
            at++;
        return at < limit && text.IsVerb(at);
    }

    private static Attribution Named(Attribution attribution) => attribution.Kind is AttributionKind.He or AttributionKind.She ? default : attribution;

    private static TextSpan SpanOf(SpeechText text, int at) => new(text.Index, text[at].Start, text[at].Length);
}
