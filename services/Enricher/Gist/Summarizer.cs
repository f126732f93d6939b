using System.Runtime.InteropServices;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Gist;

/// <summary>
/// Chooses up to three sentences of an article that stand for it: early ones, near the centroid of all (D. Radev et al., Centroid-based
/// summarization of multiple documents, Information Processing and Management 40, 2004), with the title's words, unlike each other (J. Carbonell,
/// J. Goldstein, The use of MMR, SIGIR 1998), and such as can be understood without their neighbours.
/// </summary>
internal static class Summarizer
{
    /// <summary>In UTF-16 units, of all sentences together.</summary>
    internal const int MaxLength = 600;

    private const int MaxSentences = 3;

    // Measured against the descriptions that pages of many languages give of themselves: docs/gist.md.
    private const double LeadWeight = 0.8;
    private const double CentroidWeight = 0.3;
    private const double TitleWeight = 0.35;
    private const double LikenessWeight = 0.4;
    private const double MostLikeness = 0.65;

    /// <summary>The sentences in the text's order.</summary>
    internal static List<SummarySentence> Summarize(ArticleText article, ContentWords words)
    {
        var candidates = new SummaryCandidates(article, words);
        var sentences = candidates.Sentences;
        if (sentences.Count == 0)
            return [];
        Score(candidates, sentences, words);
        var chosen = Choose(article, candidates, sentences, strict: true);
        if (chosen.Count == 0)
            chosen = Choose(article, candidates, sentences, strict: false);
        if (chosen.Count == 0)
            return Cut(article, sentences);
        chosen.Sort();
        var summary = new List<SummarySentence>(chosen.Count);
        foreach (var index in chosen)
            summary.Add(new SummarySentence(TextOf(article, sentences[index].Span), sentences[index].Span, false));
        return summary;
    }

    private static void Score(SummaryCandidates candidates, List<SummaryCandidate> sentences, ContentWords words)
    {
        var centroid = new double[words.Count];
        foreach (var sentence in sentences)
        {
            foreach (var word in WordsOf(candidates, sentence))
                centroid[word] += sentence.Stands ? candidates.Weight(word) / sentence.Norm : 0;
        }
        var nearest = 0.0;
        foreach (var sentence in sentences)
        {
            foreach (var word in WordsOf(candidates, sentence))
                sentence.Score += centroid[word] * candidates.Weight(word);
            sentence.Score /= Math.Max(1, sentence.Norm);
            nearest = Math.Max(nearest, sentence.Stands ? sentence.Score : 0);
        }
        var early = 0;
        foreach (var sentence in sentences)
        {
            var inTitle = 0;
            foreach (var word in WordsOf(candidates, sentence))
                inTitle += words.InTitle.Contains(word) ? 1 : 0;
            var length = sentence.Span.Length < 50 ? 0.8 : 1;
            sentence.Score = length * ((CentroidWeight * (nearest > 0 ? sentence.Score / nearest : 0))
                + (TitleWeight * inTitle / Math.Max(1, words.InTitle.Count))
                + (LeadWeight / (1 + (0.3 * early))));
            early += sentence.Stands ? 1 : 0;
        }
    }

    private static List<int> Choose(ArticleText article, SummaryCandidates candidates, List<SummaryCandidate> sentences, bool strict)
    {
        var chosen = new List<int>(MaxSentences);
        var left = MaxLength;
        while (chosen.Count < MaxSentences)
        {
            var best = -1;
            for (var i = 0; i < sentences.Count; i++)
            {
                if (sentences[i].Span.Length <= left && !chosen.Contains(i) && IsOpen(article, sentences[i], chosen, i, strict)
                    && (best < 0 || Gain(sentences[i]) > Gain(sentences[best])))
                {
                    best = i;
                }
            }
            if (best < 0)
                break;
            chosen.Add(best);
            left -= sentences[best].Span.Length;
            foreach (var sentence in sentences)
                sentence.Likeness = Math.Max(sentence.Likeness, Likeness(candidates, sentence, sentences[best]));
        }
        return chosen;
    }

    private static bool IsOpen(ArticleText article, SummaryCandidate sentence, List<int> chosen, int index, bool strict)
    {
        if (sentence.Likeness > MostLikeness)
            return false;
        if (strict)
            return sentence.Stands && (!sentence.Depends || index == 0 || chosen.Contains(index - 1));
        // What stands alone in no way is taken in order, as long as it says something.
        return chosen.Count == 0 ? HasLetter(article, sentence.Span) : chosen[^1] == index - 1 && sentence.Words > 0;
    }

    private static double Gain(SummaryCandidate sentence) => sentence.Score - (LikenessWeight * sentence.Likeness);

    private static double Likeness(SummaryCandidates candidates, SummaryCandidate a, SummaryCandidate b)
    {
        if (a.Norm == 0 || b.Norm == 0)
            return 0;
        var product = 0.0;
        foreach (var word in WordsOf(candidates, a))
        {
            if (WordsOf(candidates, b).Contains(word))
                product += Math.Pow(candidates.Weight(word), 2);
        }
        return product / (a.Norm * b.Norm);
    }

    private static List<SummarySentence> Cut(ArticleText article, List<SummaryCandidate> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Span.Length <= MaxLength || !HasLetter(article, sentence.Span))
                continue;
            var text = article.Paragraphs[sentence.Span.Paragraph].Text.AsSpan(sentence.Span.Start, MaxLength);
            var length = text.LastIndexOf(' ') is > MaxLength / 2 and var space ? space : MaxLength;
            length -= char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            var span = sentence.Span with { Length = length };
            return [new SummarySentence(TextOf(article, span), span, true)];
        }
        return [];
    }

    private static bool HasLetter(ArticleText article, TextSpan span)
    {
        foreach (var sign in article.Paragraphs[span.Paragraph].Text.AsSpan(span.Start, span.Length))
        {
            if (char.IsLetter(sign))
                return true;
        }
        return false;
    }

    private static string TextOf(ArticleText article, TextSpan span) => article.Paragraphs[span.Paragraph].Text.Substring(span.Start, span.Length);

    private static ReadOnlySpan<int> WordsOf(SummaryCandidates candidates, SummaryCandidate sentence) =>
        CollectionsMarshal.AsSpan(candidates.Words).Slice(sentence.FirstWord, sentence.Words);
}
