using System.Globalization;

namespace Ingest.Search.Elasticsearch;

/// <summary>How indices are named: alias, generation, month.</summary>
internal sealed class MonthlyIndices(ElasticsearchOptions options)
{
    internal string Alias => options.Alias;

    /// <summary>Every index of the generation that is written.</summary>
    internal string Pattern => $"{options.Alias}-{options.Generation}-*";

    /// <summary>Every index, of all generations.</summary>
    internal string AnyPattern => $"{options.Alias}-*";

    /// <summary>The index for documents first fetched then, by UTC.</summary>
    internal string Of(DateTimeOffset fetchedAt) => $"{options.Alias}-{options.Generation}-{fetchedAt.UtcDateTime.ToString("yyyy.MM", CultureInfo.InvariantCulture)}";
}
