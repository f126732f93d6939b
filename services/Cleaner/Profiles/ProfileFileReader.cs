using System.Text.Json;
using AngleSharp.Css.Parser;
using Ingest.Configuration;

namespace Ingest.Cleaner.Profiles;

/// <summary>Reads profiles token by token, so that each error names its line.</summary>
internal ref struct ProfileFileReader
{
    private const int MaxSelectorLength = 1_000;

    private readonly ReadOnlySpan<byte> _json;
    private readonly string _file;
    private readonly CssSelectorParser _selectors = new();
    private Utf8JsonReader _reader;

    private ProfileFileReader(ReadOnlySpan<byte> json, string file)
    {
        _json = json;
        _file = file;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    /// <summary>The profiles of a file: <c>{"example.org": {"body": "div.text", "remove": [".promo", "aside"]}}</c>, comments allowed.</summary>
    /// <exception cref="SettingsException">Something in it is wrong.</exception>
    public static List<SourceProfile> Read(ReadOnlySpan<byte> json, string file)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        var reader = new ProfileFileReader(json, file);
        try
        {
            return reader.ReadProfiles();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new SettingsException($"{file}:{((exception as JsonException)?.LineNumber ?? 0) + 1}: this is no JSON ({exception.Message}); write {{\"host\": {{\"body\": \"selector\"}}}}.", exception);
        }
    }

    private List<SourceProfile> ReadProfiles()
    {
        var profiles = new List<SourceProfile>();
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.StartObject)
            throw Wrong(null, "the file holds no object; write {\"host\": {\"body\": \"selector\"}}");
        while (Next() != JsonTokenType.EndObject)
        {
            var host = _reader.GetString()!.Trim().ToLowerInvariant();
            if (Uri.CheckHostName(host) is not (UriHostNameType.Dns or UriHostNameType.IPv4))
                throw Wrong(host, "this is no host name; write it like 'example.org', without scheme, path or star");
            if (profiles.Exists(profile => profile.Host == host))
                throw Wrong(host, "the host stands in the file twice; join its selectors");
            profiles.Add(new SourceProfile { Host = host, Selectors = ReadFields(host) });
        }
        // What follows the object would be left unread: the reader itself refuses it.
        _reader.Read();
        return profiles;
    }

    private Dictionary<string, IReadOnlyList<string>> ReadFields(string host)
    {
        if (Next() != JsonTokenType.StartObject)
            throw Wrong(host, "its profile is no object; write {\"body\": \"selector\"}");
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        while (Next() != JsonTokenType.EndObject)
        {
            var field = _reader.GetString()!;
            if (!SourceProfile.Fields.Contains(field, StringComparer.Ordinal))
                throw Wrong(host, $"there is no field '{field}'; a profile has {string.Join(", ", SourceProfile.Fields)}");
            if (fields.ContainsKey(field))
                throw Wrong(host, $"the field '{field}' stands there twice; write its selectors as one list");
            fields.Add(field, ReadSelectors(host, field));
        }
        return fields.Count > 0 ? fields : throw Wrong(host, $"its profile is empty; give selectors for {string.Join(", ", SourceProfile.Fields)}, or take the host out");
    }

    private List<string> ReadSelectors(string host, string field)
    {
        var selectors = new List<string>();
        if (Next() == JsonTokenType.StartArray)
        {
            while (Next() != JsonTokenType.EndArray)
                selectors.Add(ReadSelector(host, field));
        }
        else
            selectors.Add(ReadSelector(host, field));
        return selectors.Count > 0 ? selectors : throw Wrong(host, $"'{field}' has no selector; give one, or leave the field out");
    }

    private readonly string ReadSelector(string host, string field)
    {
        if (_reader.TokenType != JsonTokenType.String)
            throw Wrong(host, $"'{field}' is neither a selector nor a list of selectors; write text in quotes");
        var selector = _reader.GetString()!.Trim();
        if (selector.Length is 0 or > MaxSelectorLength || _selectors.ParseSelector(selector) is null)
            throw Wrong(host, $"'{selector}' of '{field}' is no CSS selector of at most {MaxSelectorLength} characters; write one like 'article .text'");
        return selector;
    }

    private JsonTokenType Next()
    {
        _reader.Read();
        return _reader.TokenType;
    }

    private readonly SettingsException Wrong(string? host, string what)
    {
        var line = _json[..(int)_reader.TokenStartIndex].Count((byte)'\n') + 1;
        return new SettingsException($"{_file}:{line}: {(host is null ? "" : $"{host}: ")}{what}.");
    }
}
