using System.Text;
using Ingest.Names;

namespace Ingest.Search.Preparation;

/// <summary>
/// The keys of names as terms: whoever types one spelling finds the others. They lie in the field of entities beside its words, each behind a
/// private-use character, so that no word is taken for a key.
/// </summary>
internal static class NameTerms
{
    private const char Mark = '\uE001';

    /// <summary>Keys shorter than this say too little: initials, and words of one letter.</summary>
    private const int MinKey = 2;

    /// <summary>Appends the terms of a name, each followed by a space.</summary>
    internal static void Append(ReadOnlySpan<char> name, StringBuilder target)
    {
        foreach (var token in NameTokens.ForIndex(name))
            target.Append(Mark).Append(token).Append(' ');
    }

    /// <summary>What a query's words are looked for as, where they are a name: any of these runs of terms. Empty where they are none.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Of(ReadOnlySpan<char> words) =>
        [.. NameTokens.ForSearch(words).Where(static keys => keys.Any(static key => key.Length >= MinKey)).Select(static keys => (IReadOnlyList<string>)[.. keys.Select(static key => Mark + key)])];
}
