using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Models;
using Ingest.Cleaner.Profiles;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Chooses headline, authors and dates among the candidates, each judged by its model.</summary>
internal static class FieldChooser
{
    /// <summary>An author's name is taken from this probability on: F1 over the corpora, cross-validated, is flat from .4 to .55.</summary>
    private const double AuthorThreshold = 0.45;

    /// <summary>Where no name reaches the threshold the best is taken from here on.</summary>
    private const double LoneAuthor = 0.3;

    /// <summary>From here on a person in a byline is the author where else there would be the house alone.</summary>
    private const double ShownPerson = 0.1;

    /// <summary>Below it no day is better than the page having none.</summary>
    private const double DateThreshold = 0.08;

    public static string? Title(TitleCandidates candidates, TreeEnsemble model, ProfileEvidence? evidence)
    {
        Span<float> features = stackalloc float[TitleCandidates.Features];
        var (best, found) = (-1.0, default(TitleCandidate));
        foreach (var candidate in candidates.All)
        {
            candidates.Describe(candidate, features);
            var score = (double)model.Probability(features);
            score = evidence?.Weigh(candidate, score) ?? score;
            if (score > best)
                (best, found) = (score, candidate);
        }
        return found?.Text;
    }

    public static void TakeAuthors(AuthorCandidates candidates, TreeEnsemble model, ProfileEvidence? evidence, ArticleDraft draft)
    {
        Span<float> features = stackalloc float[AuthorCandidates.Features];
        var (best, found) = (LoneAuthor, default(AuthorCandidate));
        var (bestPerson, person) = (ShownPerson, default(AuthorCandidate));
        var taken = new List<AuthorCandidate>();
        foreach (var candidate in candidates.All)
        {
            candidates.Describe(candidate, features);
            var score = (double)model.Probability(features);
            score = evidence?.Weigh(candidate, score) ?? score;
            if (score > bestPerson && candidates.IsShownPerson(candidate))
                (bestPerson, person) = (score, candidate);
            if (score >= AuthorThreshold)
                taken.Add(candidate);
            else if (score > best)
                (best, found) = (score, candidate);
        }
        if (taken.Count == 0 && found is not null)
            taken.Add(found);
        // Houses sign in their data what a person signed where readers see it.
        if (person is not null && taken.Count > 0 && taken.TrueForAll(candidates.IsHouse))
            taken = [person];
        foreach (var candidate in taken)
            BylineReader.Add(candidate.Name, draft);
    }

    public static void TakeDates(DateCandidates candidates, TreeEnsemble model, ProfileEvidence? evidence, ArticleDraft draft)
    {
        Span<float> features = stackalloc float[DateCandidates.Features];
        var (best, found) = (DateThreshold, default(DateCandidate));
        foreach (var candidate in candidates.All)
        {
            candidates.Describe(candidate, features);
            var score = (double)model.Probability(features);
            score = evidence?.Weigh(candidate, score) ?? score;
            if (score > best)
                (best, found) = (score, candidate);
        }
        draft.Published = found?.Best;
        foreach (var source in new[] { DateSource.LinkedUpdated, DateSource.MetaUpdated, DateSource.TimeUpdated, DateSource.LineUpdated, DateSource.PageUpdated })
        {
            if (candidates.Stated(source) is { } updated)
                draft.AddUpdated(updated);
        }
    }
}
