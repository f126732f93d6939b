using System.Globalization;

namespace Ingest.Search.Queries;

/// <summary>Says what is wrong with a query text, the same way for every fault.</summary>
internal static class QueryFault
{
    // UTF-16 units of the query that are shown to either side of the fault: a long one was pasted, and its author looks for the place.
    private const int MaxShown = 60;

    /// <summary>The fault at a place of a query.</summary>
    /// <param name="query">The whole query.</param>
    /// <param name="index">Where it stands, in UTF-16 units from 0.</param>
    /// <param name="what">What stands there and what is wrong with it, as a sentence goes on behind the place.</param>
    /// <param name="remedy">What to do, as sentences.</param>
    internal static QuerySyntaxException At(string query, int index, string what, string remedy)
    {
        var position = new StringInfo(query[..index]).LengthInTextElements + 1;
        return new QuerySyntaxException($"The query {Shown(query, index)} cannot be read: at character {position}, {what}. {remedy}", position);
    }

    private static string Shown(string query, int index)
    {
        var start = Math.Max(0, index - MaxShown);
        var end = Math.Min(query.Length, index + MaxShown);
        // Never half a character.
        if (start > 0 && char.IsLowSurrogate(query[start]))
            start++;
        if (end < query.Length && char.IsLowSurrogate(query[end]))
            end--;
        return $"'{(start > 0 ? "…" : "")}{query[start..end]}{(end < query.Length ? "…" : "")}'";
    }
}
