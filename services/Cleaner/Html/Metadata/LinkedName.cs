namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Somebody whom a JSON-LD node names.</summary>
/// <param name="Name">The name; null where only an identifier stands.</param>
/// <param name="Id">The node that has the name.</param>
/// <param name="IsOrganization">The node calls it an organisation.</param>
internal readonly record struct LinkedName(string? Name, string? Id, bool IsOrganization);
