using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.AllInOne.Data;

/// <summary>What a process that holds a data folder tells other processes of itself.</summary>
/// <param name="ProcessId">Its process id.</param>
/// <param name="Url">Where its HTTP API answers; null where it has none (<c>ingest add</c> on its own).</param>
/// <param name="Version">Its version.</param>
public sealed partial record RunningInstance(int ProcessId, string? Url, string Version)
{
    internal static RunningInstance? TryRead(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), Json.Default.RunningInstance);
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            // It is being written, or its writer was killed before it wrote: the lock alone tells whether somebody is there.
            return null;
        }
    }

    internal void Write(string path)
    {
        // Moved into place whole: a reader never sees half of it.
        var draft = path + ".new";
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(this, Json.Default.RunningInstance));
        File.Move(draft, path, overwrite: true);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(RunningInstance))]
    private sealed partial class Json : JsonSerializerContext;
}
