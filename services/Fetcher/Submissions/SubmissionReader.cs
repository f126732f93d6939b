using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Submissions;

/// <summary>Reads what feeders send as JSON; what is wrong is said by field and line.</summary>
internal static class SubmissionReader
{
    private const string DocumentFields =
        "url, source, contentType, charset, body, bodyBase64, fileName, fetchedAt, sourceModifiedAt, batch";

    private const string FetchFields = "url, path, source, batch";

    /// <summary>Reads one document.</summary>
    /// <param name="json">The JSON object, UTF-8.</param>
    /// <param name="firstLine">The line of its first byte in its file or stream, from 1.</param>
    /// <exception cref="RefusedException">It is malformed.</exception>
    internal static SubmittedDocument ReadDocument(ReadOnlySpan<byte> json, long firstLine = 1)
    {
        var read = Read(json, SubmissionJson.Default.SubmissionBody, firstLine);
        RefuseUnknown(read.Unknown, DocumentFields, firstLine);
        if (read is { Body: not null, BodyBase64: not null })
            throw Invalid("body", "Both 'body' and 'bodyBase64' are given: send one of them.", firstLine);
        var body = read.Body ?? read.BodyBase64
            ?? throw Invalid("body", "The field 'body' is missing: send the page's text as 'body' or its bytes as 'bodyBase64'.", firstLine);
        var charset = read.Charset;
        if (read.Body is not null)
        {
            // JSON text is decoded already, so what was declared for the page's bytes does not fit these any more; that it exists is still checked.
            if (charset is not null && !CharsetLabel.IsKnown(charset))
                throw Invalid("charset", $"There is no charset '{PageAddress.Shown(charset)}': leave it out, 'body' is text already.", firstLine, Contracts.RejectionReason.UnknownCharset);
            charset = "utf-8";
        }
        return new SubmittedDocument
        {
            Url = read.Url,
            Source = read.Source,
            ContentType = read.ContentType,
            Charset = charset,
            FileName = read.FileName,
            FetchedAt = read.FetchedAt,
            SourceModifiedAt = read.SourceModifiedAt,
            Batch = read.Batch,
            Body = body,
        };
    }

    /// <summary>Reads one request to fetch.</summary>
    /// <exception cref="RefusedException">It is malformed.</exception>
    internal static FetchBody ReadFetch(ReadOnlySpan<byte> json)
    {
        var read = Read(json, SubmissionJson.Default.FetchBody, firstLine: 1);
        RefuseUnknown(read.Unknown, FetchFields, line: 1);
        return string.IsNullOrWhiteSpace(read.Url) == string.IsNullOrWhiteSpace(read.Path)
            ? throw Invalid("url", "Exactly one of 'url' and 'path' is needed.", line: 1)
            : read;
    }

    private static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, long firstLine)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        if (!Utf8.IsValid(json))
            throw Invalid("body", "The JSON holds bytes that are not valid UTF-8: send UTF-8, or the page's own bytes as 'bodyBase64'.", firstLine);
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw Invalid("body", "The submission is null: send a JSON object.", firstLine);
        }
        catch (JsonException exception)
        {
            throw Explain(exception, json, firstLine);
        }
        catch (InvalidOperationException exception)
        {
            // A lone surrogate escape: valid JSON, but no text.
            throw Invalid("body", "The JSON holds an escape that is no character (half of a surrogate pair).", firstLine, inner: exception);
        }
    }

    private static RefusedException Explain(JsonException exception, ReadOnlySpan<byte> json, long firstLine)
    {
        var line = firstLine + (exception.LineNumber ?? 0);
        var field = exception.Path is ['$', '.', .. var name] ? name : null;
        // The serialiser says it alike of a number where text belongs and of text that is none.
        if (exception.InnerException is InvalidOperationException && KindGiven(json, field) == JsonTokenType.String)
            return Invalid(field ?? "body", "The JSON holds an escape that is no character (half of a surrogate pair).", line, inner: exception);
        // The reader's own exceptions are of a derived type that is not public: those are about syntax, all others about a field's kind.
        if (exception.GetType() == typeof(JsonException) && exception.InnerException is null or FormatException or InvalidOperationException)
        {
            if (exception.Message.StartsWith("Duplicate", StringComparison.Ordinal))
                return Invalid(field ?? "body", $"The field '{field}' is given twice.", line, inner: exception);
            return field is null
                ? Invalid("body", "The submission must be a JSON object.", line, inner: exception)
                : Invalid(field, $"The field '{field}' must be {KindOf(field)}.", line, inner: exception);
        }
        return Invalid(
            "body", $"This is not valid JSON (byte {exception.BytePositionInLine.GetValueOrDefault() + 1} of the line): send one JSON object.", line, inner: exception);
    }

    private static string KindOf(string field) => field switch
    {
        "bodyBase64" => "bytes in base64",
        "fetchedAt" or "sourceModifiedAt" => "a time as text, like 2026-05-01T12:00:00Z",
        _ => "text",
    };

    private static JsonTokenType KindGiven(ReadOnlySpan<byte> json, string? field)
    {
        var reader = new Utf8JsonReader(json);
        while (field is not null && reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } || !reader.ValueTextEquals(field))
                continue;
            reader.Read();
            return reader.TokenType;
        }
        return JsonTokenType.None;
    }

    private static void RefuseUnknown(IDictionary<string, JsonElement>? unknown, string known, long line)
    {
        if (unknown is { Count: > 0 })
        {
            var name = PageAddress.Shown(unknown.Keys.First());
            throw Invalid(name, $"There is no field '{name}': the fields are {known}.", line);
        }
    }

    private static RefusedException Invalid(
        string input, string message, long line, string reason = Contracts.RejectionReason.InvalidSubmission, Exception? inner = null) =>
        new(new Refusal(reason, $"Line {line}: {message}", 400) { Input = input }, inner);
}
