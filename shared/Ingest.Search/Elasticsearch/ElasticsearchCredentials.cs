using System.Net.Http.Headers;
using System.Text;

namespace Ingest.Search.Elasticsearch;

/// <summary>Who asks: an API key before a user, a file before a value. Safe for concurrent use.</summary>
internal sealed class ElasticsearchCredentials(ElasticsearchOptions options)
{
    private volatile AuthenticationHeaderValue? _header = Read(options);

    /// <summary>What goes with a request; null where nobody is named.</summary>
    internal AuthenticationHeaderValue? Header => _header;

    /// <summary>Reads the files again, after the server refused what a request carried.</summary>
    /// <param name="refused">What was refused.</param>
    /// <returns>What to ask with instead; null where the files still say what was refused, or cannot be read now.</returns>
    internal AuthenticationHeaderValue? Renew(AuthenticationHeaderValue? refused)
    {
        try
        {
            var header = Read(options);
            if (Equals(header, refused))
                return null;
            return _header = header;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Being replaced: the refusal stands, and the next request looks again.
            return null;
        }
    }

    private static AuthenticationHeaderValue? Read(ElasticsearchOptions options)
    {
        var key = ReadSecret(options.ApiKeyFile) ?? options.ApiKey;
        if (key.Length > 0)
            return new AuthenticationHeaderValue("ApiKey", key);
        var password = ReadSecret(options.PasswordFile) ?? options.Password;
        var user = options.Username;
        if (user.Length == 0 && new Uri(options.Url).UserInfo.Split(':', 2) is [{ Length: > 0 } name, var secret])
            (user, password) = (Uri.UnescapeDataString(name), Uri.UnescapeDataString(secret));
        return user.Length == 0 ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    private static string? ReadSecret(string? file) => string.IsNullOrEmpty(file) ? null : File.ReadAllText(file).Trim();
}
