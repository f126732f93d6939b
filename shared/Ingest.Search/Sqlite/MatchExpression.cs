using System.Text;
using Ingest.Search.Analysis;
using Ingest.Search.Preparation;
using Ingest.Search.Queries;

namespace Ingest.Search.Sqlite;

/// <summary>
/// A query as an FTS5 expression (https://www.sqlite.org/fts5.html#full_text_query_syntax). FTS5 knows only "a NOT b", so exclusions are moved
/// outwards until one stands beside something to find or at the very outside.
/// </summary>
/// <param name="Text">The expression.</param>
/// <param name="IsNegated">Whether the documents are sought that do not match it.</param>
internal readonly record struct MatchExpression(string Text, bool IsNegated)
{
    /// <summary>Null where the query has no word that can be looked for.</summary>
    internal static MatchExpression? Of(QueryNode? node)
    {
        switch (node)
        {
            case QueryWords words:
                var phrase = TextAnalyzer.ReadPhrase(words.Text, words.IsPrefix);
                return phrase.Terms.Count == 0 ? null : new MatchExpression(Write(phrase, words), IsNegated: false);
            case QueryNot not:
                return Of(not.Part) is { } part ? part with { IsNegated = !part.IsNegated } : null;
            case QueryAll all:
                return Join(all.Parts, " AND ", " OR ", negatedWins: false);
            case QueryAny any:
                return Join(any.Parts, " OR ", " AND ", negatedWins: true);
            default:
                return null;
        }
    }

    // All: (p AND q) NOT (n OR m), or not (n OR m). Any, by De Morgan: p OR q, or not ((n AND m) NOT (p OR q)).
    private static MatchExpression? Join(IReadOnlyList<QueryNode> parts, string join, string negatedJoin, bool negatedWins)
    {
        var expressions = parts.Select(Of).OfType<MatchExpression>().ToList();
        var plain = string.Join(join, expressions.Where(part => !part.IsNegated).Select(part => $"({part.Text})"));
        var negated = string.Join(negatedJoin, expressions.Where(part => part.IsNegated).Select(part => $"({part.Text})"));
        if (expressions.Count == 0)
            return null;
        if (negated.Length == 0)
            return new MatchExpression(plain, IsNegated: false);
        if (plain.Length == 0)
            return new MatchExpression(negated, IsNegated: true);
        return negatedWins ? new MatchExpression($"({negated}) NOT ({plain})", IsNegated: true) : new MatchExpression($"({plain}) NOT ({negated})", IsNegated: false);
    }

    // Terms have letters, digits and characters beyond ASCII only, so nothing needs escaping.
    private static string Write(TermPhrase phrase, QueryWords words)
    {
        var builder = new StringBuilder();
        builder.Append('{').Append(ColumnsOf(words.Field)).Append("} : \"").AppendJoin(' ', phrase.Terms).Append('"');
        if (phrase.IsPrefix)
            return builder.Append(" *").ToString();
        foreach (var name in NamesOf(words))
            builder.Append(" OR {").Append(ColumnsOf(SearchField.Entity)).Append("} : \"").AppendJoin(' ', name).Append('"');
        return builder.ToString();
    }

    private static IReadOnlyList<IReadOnlyList<string>> NamesOf(QueryWords words) => words.Field is SearchField.Any or SearchField.Entity ? NameTerms.Of(words.Text) : [];

    private static string ColumnsOf(SearchField field) => field switch
    {
        SearchField.Title => "title subtitle",
        SearchField.Text => "text",
        SearchField.Caption => "captions",
        SearchField.Author => "authors",
        SearchField.Tag => "tags",
        SearchField.Entity => "entities",
        SearchField.Source => "source",
        SearchField.Host => "host",
        SearchField.Language => "language",
        SearchField.Kind => "kind",
        _ => "title subtitle text captions authors tags",
    };
}
