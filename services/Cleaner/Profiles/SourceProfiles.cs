using Ingest.Configuration;

namespace Ingest.Cleaner.Profiles;

/// <summary>The operator's source profiles, by host. None is shipped.</summary>
public sealed class SourceProfiles
{
    private readonly Dictionary<string, SourceProfile> _profiles;

    private SourceProfiles(IEnumerable<SourceProfile> profiles) =>
        _profiles = profiles.ToDictionary(static profile => profile.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>No profiles.</summary>
    public static SourceProfiles None { get; } = new([]);

    /// <summary>Reads a file of profiles (docs/cleaning.md); <see cref="None"/> where no file is named.</summary>
    /// <param name="file">A JSON file, or null.</param>
    /// <exception cref="SettingsException">The file cannot be read or is wrong: file, line and host are named, with what is allowed.</exception>
    public static SourceProfiles Load(string? file)
    {
        if (string.IsNullOrWhiteSpace(file))
            return None;
        byte[] json;
        try
        {
            json = File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Cleaner:Profiles is '{file}', which cannot be read ({exception.Message}): name a JSON file of profiles, or leave the setting out.", exception);
        }
        return new SourceProfiles(ProfileFileReader.Read(json, file));
    }

    /// <summary>The profile for an address: that of its host, else of the nearest one above it; null where there is none.</summary>
    public SourceProfile? For(string? url)
    {
        if (_profiles.Count == 0 || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;
        for (var host = address.Host; host.Length > 0; host = host.Contains('.', StringComparison.Ordinal) ? host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..] : "")
        {
            if (_profiles.TryGetValue(host, out var profile))
                return profile;
        }
        return null;
    }
}
