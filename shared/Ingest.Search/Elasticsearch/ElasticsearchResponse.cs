using System.Text.Json.Nodes;

namespace Ingest.Search.Elasticsearch;

/// <summary>What the server answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body's bytes; perhaps none.</param>
internal sealed record ElasticsearchResponse(int Status, byte[] Body)
{
    internal bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as JSON; an empty object where it is none.</summary>
    internal JsonNode Json
    {
        get
        {
            try
            {
                return (Body.Length == 0 ? null : JsonNode.Parse(Body)) ?? new JsonObject();
            }
            catch (System.Text.Json.JsonException)
            {
                return new JsonObject();
            }
        }
    }

    /// <summary>The type of the error, like <c>index_not_found_exception</c>; empty where there is none.</summary>
    internal string ErrorType => Json is JsonObject json && json["error"] is JsonObject error ? (string?)error["type"] ?? "" : "";

    /// <summary>The error in the server's words.</summary>
    internal string ErrorReason => Json is JsonObject json && json["error"] is { } error
        ? error is JsonObject details ? Describe(details) : error.ToString()
        : $"status {Status}";

    /// <summary>Type and reason of an error object, with the cause that says what it was.</summary>
    internal static string Describe(JsonObject error)
    {
        var text = $"{(string?)error["type"]}: {(string?)error["reason"]}";
        return error["caused_by"] is JsonObject cause ? $"{text} ({(string?)cause["type"]}: {(string?)cause["reason"]})" : text;
    }
}
