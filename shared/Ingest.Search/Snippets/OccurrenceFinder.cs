using Ingest.Search.Queries;

namespace Ingest.Search.Snippets;

/// <summary>Finds in a text of one field what a query seeks there: its words, and its names in any spelling.</summary>
internal sealed class OccurrenceFinder
{
    private readonly PhraseFinder _words;
    private readonly NameFinder _names;

    /// <summary>Names what is sought, and the field that the texts are of.</summary>
    internal OccurrenceFinder(IReadOnlyList<SoughtPhrase> sought, SearchField field)
    {
        var words = sought.Where(phrase => phrase.Field == SearchField.Any || phrase.Field == field).ToList();
        // A phrase has one number, whichever of its spellings stands there: two places of it are no two phrases.
        var names = words.Concat(sought.Where(static phrase => phrase.Field == SearchField.Entity)).ToList();
        _words = new PhraseFinder([.. words.Select(static phrase => phrase.Phrase)]);
        _names = new NameFinder(names.Select(static (phrase, number) => (number, phrase.Names)));
    }

    /// <summary>The places in the order of their starts, none twice.</summary>
    internal List<PhraseOccurrence> Find(string text) =>
        [.. _words.Find(text).Concat(_names.Find(text)).DistinctBy(static found => (found.Phrase, found.Start)).OrderBy(static found => found.Start)];
}
