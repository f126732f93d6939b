using System.Globalization;

namespace Ingest.Search.Elasticsearch;

/// <summary>How indices are named: alias, generation, month.</summary>
internal sealed class MonthlyIndices(ElasticsearchOptions options)
{
    // There is one so far. It stands in the name so that another can be filled beside it, should a field's kind ever change.
    private const int Generation = 1;

    internal string Alias => options.Alias;

    /// <summary>Every index.</summary>
    internal string Pattern => $"{options.Alias}-{Generation}-*";

    /// <summary>The index for documents first fetched then, by UTC.</summary>
    internal string Of(DateTimeOffset fetchedAt) => $"{options.Alias}-{Generation}-{fetchedAt.UtcDateTime.ToString("yyyy.MM", CultureInfo.InvariantCulture)}";
}
