using System.Runtime.InteropServices;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Gist;

/// <summary>
/// Chooses the phrases that say what an article is about, from the article alone. Phrases that repeat are scored by how often they stand outside
/// longer ones (C-value: K. Frantzi et al., Automatic recognition of multi-word terms, IJDL 3, 2000), how early, in how many paragraphs, and how
/// much of the title they have (R. Campos et al., YAKE! Keyword extraction from single documents, Information Sciences 509, 2020).
/// </summary>
/// <remarks>
/// Phrases are runs between function words (S. Rose et al., Automatic keyword extraction from individual documents, 2010). Of scripts without
/// spaces, Chinese and Japanese give repeated runs of ideographs, others nothing. The first <see cref="ContentWords.MaxTokens"/> tokens are read.
/// </remarks>
internal static class KeyPhraseExtractor
{
    /// <summary>How many phrases an article has at most.</summary>
    internal const int MaxPhrases = 12;

    private const int LongestPhrase = 4;
    private const int LongestIdeographs = 7;
    private const int Considered = 60;
    private const int MaxForms = 8;

    /// <summary>The phrases of an article, best first.</summary>
    internal static List<KeyPhrase> Extract(ArticleText article, ContentWords words)
    {
        var runs = PhraseRuns.Of(article, words);
        var candidates = Count(article, words, runs, out var index);
        var chosen = Choose(article, words, runs, candidates, index);
        return WithForms(article, words, runs, candidates, index, chosen);
    }

    private static List<PhraseCandidate> Count(ArticleText article, ContentWords words, List<PhraseWord> runs, out Dictionary<ulong, int> index)
    {
        index = new Dictionary<ulong, int>(256);
        var candidates = new List<PhraseCandidate>(256);
        for (var first = 0; first < runs.Count; first++)
        {
            var hash = 0UL;
            for (var last = first; IsCandidate(article, words, runs, first, last); last++)
            {
                var shorter = hash;
                hash = Append(hash, runs[last].Number);
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(index, hash, out var known);
                if (!known)
                {
                    place = candidates.Count;
                    candidates.Add(new PhraseCandidate { Prefix = shorter, First = first, Length = last - first + 1, LastParagraph = -1 });
                }
                var candidate = candidates[place];
                candidate.Count++;
                candidate.Paragraphs += candidate.LastParagraph == runs[first].Paragraph ? 0 : 1;
                candidate.LastParagraph = runs[first].Paragraph;
            }
        }
        return candidates;
    }

    // A phrase can repeat only if each of its words does (R. Agrawal, R. Srikant, Fast algorithms for mining association rules, VLDB 1994).
    private static bool IsCandidate(ArticleText article, ContentWords words, List<PhraseWord> runs, int first, int last)
    {
        if (last >= runs.Count || runs[last].Token < 0 || words.CountOf(runs[last].Number) < 2)
            return false;
        var ideographs = IsIdeograph(article, runs[first]);
        return last == first
            || (last - first < (ideographs ? LongestIdeographs : LongestPhrase) && IsIdeograph(article, runs[last]) == ideographs);
    }

    private static bool IsIdeograph(ArticleText article, PhraseWord word)
    {
        var paragraph = article.Paragraphs[word.Paragraph];
        return ContentWords.IsIdeograph(paragraph.Text[paragraph.Tokens[word.Token].Start]);
    }

    private static ulong Append(ulong hash, int number) =>
        // splitmix64's finisher (G. Steele et al., Fast splittable pseudorandom number generators, OOPSLA 2014).
        Mix((hash * 0x9E3779B97F4A7C15) + (ulong)number + 1);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static List<int> Choose(ArticleText article, ContentWords words, List<PhraseWord> runs, List<PhraseCandidate> candidates, Dictionary<ulong, int> index)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Length == 1 || candidate.Count < 2)
                continue;
            AddNested(candidates, index, candidate.Prefix, candidate.Count);
            var suffix = 0UL;
            for (var i = candidate.First + 1; i < candidate.First + candidate.Length; i++)
                suffix = Append(suffix, runs[i].Number);
            AddNested(candidates, index, suffix, candidate.Count);
        }
        var best = new List<int>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            candidates[i].Score = Score(article, words, runs, candidates[i]);
            if (candidates[i].Score > 0)
                best.Add(i);
        }
        best.Sort((a, b) => candidates[a].Score.CompareTo(candidates[b].Score) is not 0 and var order ? -order : a.CompareTo(b));
        var chosen = new List<int>(MaxPhrases);
        foreach (var candidate in best.Take(Considered))
        {
            if (chosen.Count == MaxPhrases)
                break;
            if (!chosen.Exists(other => Overlaps(runs, candidates[other], candidates[candidate])))
                chosen.Add(candidate);
        }
        return chosen;
    }

    private static void AddNested(List<PhraseCandidate> candidates, Dictionary<ulong, int> index, ulong hash, int count)
    {
        if (index.TryGetValue(hash, out var place))
            candidates[place].Nested = Math.Max(candidates[place].Nested, count);
    }

    private static double Score(ArticleText article, ContentWords words, List<PhraseWord> runs, PhraseCandidate candidate)
    {
        var first = runs[candidate.First];
        var last = runs[candidate.First + candidate.Length - 1];
        var paragraph = article.Paragraphs[first.Paragraph];
        var ideographs = IsIdeograph(article, first);
        var inTitle = 0;
        for (var i = candidate.First; i < candidate.First + candidate.Length; i++)
            inTitle += words.InTitle.Contains(runs[i].Number) ? 1 : 0;
        var titleShare = (double)inTitle / candidate.Length;
        var alone = candidate.Count - candidate.Nested;
        if (candidate.Count < 2 ? titleShare < 1 || candidate.Length < 2 : alone * 3 < candidate.Count)
            return 0;
        if (ideographs && candidate.Count < 3 && titleShare < 1)
            return 0;
        if (!IsNounLike(article.Language, paragraph, first, last, candidate.Length, ideographs))
            return 0;
        var length = candidate.Length switch { 1 => 0.6, 2 => 1.25, 3 => 1.4, _ => 1.3 };
        var frequency = Math.Log2(1 + (0.5 * candidate.Count) + (0.5 * alone));
        var position = 0.5 + (1 / (1 + Math.Log2(1 + first.Paragraph)));
        var spread = 0.6 + (0.4 * candidate.Paragraphs / candidate.Count);
        return length * frequency * position * spread * (1 + titleShare);
    }

    private static bool IsNounLike(string language, ParagraphText paragraph, PhraseWord first, PhraseWord last, int length, bool ideographs)
    {
        if (ideographs)
            return true;
        var word = paragraph.Tokens[last.Token].In(paragraph.Text);
        // Every German noun has a capital.
        if (language == "de" && !char.IsUpper(word[0]))
            return false;
        if (length > 1)
            return true;
        if (word.Length < 3)
            return char.IsUpper(word[^1]);
        // One word alone in a verb's form says little.
        return language != "en" || !char.IsLower(word[0]) || first.Token == 0
            || !(word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal));
    }

    // One contains the other, or both share all but one word.
    private static bool Overlaps(List<PhraseWord> runs, PhraseCandidate a, PhraseCandidate b)
    {
        var shared = 0;
        for (var i = a.First; i < a.First + a.Length; i++)
        {
            for (var j = b.First; j < b.First + b.Length; j++)
            {
                if (runs[i].Number != runs[j].Number)
                    continue;
                shared++;
                break;
            }
        }
        return shared >= Math.Min(a.Length, b.Length) || (shared > 1 && shared >= Math.Max(a.Length, b.Length) - 1);
    }

    private static List<KeyPhrase> WithForms(
        ArticleText article, ContentWords words, List<PhraseWord> runs, List<PhraseCandidate> candidates, Dictionary<ulong, int> index, List<int> chosen)
    {
        var forms = new List<PhraseForm>[chosen.Count];
        for (var first = 0; first < runs.Count; first++)
        {
            var hash = 0UL;
            for (var last = first; IsCandidate(article, words, runs, first, last); last++)
            {
                hash = Append(hash, runs[last].Number);
                if (!index.TryGetValue(hash, out var candidate) || chosen.IndexOf(candidate) is not (>= 0 and var place))
                    continue;
                AddForm(article, SpanOf(article, runs[first], runs[last]), forms[place] ??= []);
            }
        }
        var phrases = new List<KeyPhrase>(chosen.Count);
        for (var i = 0; i < chosen.Count; i++)
        {
            var best = forms[i][0];
            foreach (var form in forms[i])
                best = form.Count > best.Count ? form : best;
            var candidate = candidates[chosen[i]];
            phrases.Add(new KeyPhrase(
                article.Paragraphs[best.Span.Paragraph].Text.Substring(best.Span.Start, best.Span.Length),
                candidate.Count,
                Math.Round(candidate.Score / candidates[chosen[0]].Score, 3),
                SpanOf(article, runs[candidate.First], runs[candidate.First + candidate.Length - 1])));
        }
        return phrases;
    }

    private static TextSpan SpanOf(ArticleText article, PhraseWord first, PhraseWord last)
    {
        var tokens = article.Paragraphs[first.Paragraph].Tokens;
        var start = tokens[first.Token].Start;
        // An ideograph's number is that of the pair with the next.
        var end = IsIdeograph(article, last) && tokens[last.Token].Length == 1 ? tokens[last.Token + 1].End : tokens[last.Token].End;
        return new TextSpan(first.Paragraph, start, end - start);
    }

    private static void AddForm(ArticleText article, TextSpan span, List<PhraseForm> forms)
    {
        var text = article.Paragraphs[span.Paragraph].Text.AsSpan(span.Start, span.Length);
        foreach (ref var form in CollectionsMarshal.AsSpan(forms))
        {
            if (!text.SequenceEqual(article.Paragraphs[form.Span.Paragraph].Text.AsSpan(form.Span.Start, form.Span.Length)))
                continue;
            form.Count++;
            return;
        }
        if (forms.Count < MaxForms)
            forms.Add(new PhraseForm { Span = span, Count = 1 });
    }
}
