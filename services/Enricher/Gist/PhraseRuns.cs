using Ingest.Contracts;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Gist;

/// <summary>
/// Runs of content words that look like noun phrases, found without a tagger: they end at function words, punctuation and sentences' ends; a verb
/// is known by what stands beside it (a pronoun before it, a determiner behind it).
/// </summary>
internal static class PhraseRuns
{
    /// <summary>All runs of an article in order, divided by <see cref="PhraseWord.End"/>.</summary>
    internal static List<PhraseWord> Of(ArticleText article, ContentWords words)
    {
        var runs = new List<PhraseWord>(512);
        for (var paragraph = 0; paragraph < article.Paragraphs.Count; paragraph++)
        {
            var numbers = words.Numbers[paragraph];
            if (article.Paragraphs[paragraph].Kind == ParagraphKind.TableRow)
                continue;
            foreach (var sentence in article.Paragraphs[paragraph].Sentences)
            {
                if (sentence.First >= numbers.Length)
                    break;
                Add(article.Paragraphs[paragraph], paragraph, numbers, sentence, article.Language == "en", runs);
            }
        }
        return runs;
    }

    private static void Add(ParagraphText text, int paragraph, int[] numbers, Sentence sentence, bool english, List<PhraseWord> runs)
    {
        var end = Math.Min(sentence.End, numbers.Length);
        for (var at = sentence.First; at < end;)
        {
            if (numbers[at] < 0)
            {
                at++;
                continue;
            }
            var first = runs.Count;
            if (at == sentence.First || !IsVerbBehind(text, numbers, at))
                runs.Add(new PhraseWord(paragraph, at, numbers[at]));
            var last = at;
            for (var next = Next(text, numbers, at, end); next > 0; next = Next(text, numbers, last, end))
            {
                last = next;
                runs.Add(new PhraseWord(paragraph, last, numbers[last]));
            }
            at = last + 1;
            // "rejected the": a verb stands before its object.
            if (runs.Count > first && at < end && ContentWords.FunctionWord(numbers[at]) == FunctionWordKind.Determiner && IsLower(text, last))
                runs.RemoveAt(runs.Count - 1);
            while (english && runs.Count > first && IsParticiple(text, runs[^1].Token))
                runs.RemoveAt(runs.Count - 1);
            if (runs.Count > first)
                runs.Add(PhraseWord.End);
        }
    }

    // The next content word of the same run: directly behind, behind a hyphen, or behind a connector.
    private static int Next(ParagraphText text, int[] numbers, int at, int end)
    {
        var next = at + 1;
        if (next >= end)
            return -1;
        if (numbers[next] >= 0)
            return Adjoins(text, next) ? next : -1;
        if (next + 1 >= end)
            return -1;
        if (numbers[next] == ContentWords.Break)
            return IsHyphen(text, next) && numbers[next + 1] >= 0 ? next + 1 : -1;
        if (ContentWords.FunctionWord(numbers[next]) != FunctionWordKind.Connector)
            return -1;
        next++;
        if (ContentWords.FunctionWord(numbers[next]) == FunctionWordKind.Determiner && next + 1 < end)
            next++;
        return numbers[next] >= 0 ? next : -1;
    }

    private static bool Adjoins(ParagraphText text, int at)
    {
        var token = text.Tokens[at];
        return token.Start - text.Tokens[at - 1].End <= 1 && (token.FollowsSpace || ContentWords.IsIdeograph(text.Text[token.Start]));
    }

    private static bool IsHyphen(ParagraphText text, int at) =>
        text.Text[text.Tokens[at].Start] is '-' or '‐' or '‑' && text.Tokens[at].Length == 1 && !text.Tokens[at].FollowsSpace && !text.Tokens[at + 1].FollowsSpace;

    private static bool IsVerbBehind(ParagraphText text, int[] numbers, int at) =>
        ContentWords.FunctionWord(numbers[at - 1]) == FunctionWordKind.BeforeVerb && IsLower(text, at);

    private static bool IsLower(ParagraphText text, int at) => char.IsLower(text.Text[text.Tokens[at].Start]);

    private static bool IsParticiple(ParagraphText text, int at)
    {
        var word = text.Tokens[at].In(text.Text);
        return word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ed", StringComparison.Ordinal) && word[^3] != 'e';
    }
}
