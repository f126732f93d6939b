using Ingest.Search.Analysis;
using Ingest.Search.Preparation;

namespace Ingest.Search.Queries;

/// <summary>A phrase that a query wants to find, and where.</summary>
public sealed record SoughtPhrase(SearchField Field, TermPhrase Phrase)
{
    /// <summary>The keys of words that are the same name in another spelling, one list for each way to write it; empty where names are not looked for.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Names { get; init; } = [];

    /// <summary>The phrases of a query that are not excluded: those to highlight.</summary>
    public static IReadOnlyList<SoughtPhrase> Of(QueryNode? query)
    {
        var found = new List<SoughtPhrase>();
        Collect(query, excluded: false, found);
        return found;
    }

    private static void Collect(QueryNode? node, bool excluded, List<SoughtPhrase> found)
    {
        switch (node)
        {
            case QueryWords words when !excluded:
                var phrase = TextAnalyzer.ReadPhrase(words.Text, words.IsPrefix);
                if (phrase.Terms.Count > 0)
                    found.Add(new SoughtPhrase(words.Field, phrase) { Names = phrase.IsPrefix || words.Field is not (SearchField.Any or SearchField.Entity) ? [] : NameTerms.KeysOf(words.Text) });
                break;
            case QueryNot not:
                Collect(not.Part, !excluded, found);
                break;
            case QueryAll all:
                foreach (var part in all.Parts)
                    Collect(part, excluded, found);
                break;
            case QueryAny any:
                foreach (var part in any.Parts)
                    Collect(part, excluded, found);
                break;
        }
    }
}
