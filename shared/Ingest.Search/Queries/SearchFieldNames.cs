namespace Ingest.Search.Queries;

/// <summary>The names of fields in query texts.</summary>
public static class SearchFieldNames
{
    /// <summary>Every name, in lower case.</summary>
    public static IReadOnlyDictionary<string, SearchField> All { get; } = new Dictionary<string, SearchField>(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = SearchField.Title,
        ["text"] = SearchField.Text,
        ["caption"] = SearchField.Caption,
        ["author"] = SearchField.Author,
        ["tag"] = SearchField.Tag,
        ["entity"] = SearchField.Entity,
        ["name"] = SearchField.Entity,
        ["source"] = SearchField.Source,
        ["host"] = SearchField.Host,
        ["site"] = SearchField.Host,
        ["language"] = SearchField.Language,
        ["lang"] = SearchField.Language,
        ["kind"] = SearchField.Kind,
    };
}
