using System.ComponentModel.DataAnnotations;

namespace Ingest.Hosting;

/// <summary>Where a process answers, section <c>Http</c>.</summary>
public sealed class HttpOptions
{
    /// <summary>
    /// The address to listen on; port 0 for any free one. Without a value each service has its own port on loopback: 5080 (Fetcher, and the
    /// one-process form), 5081 (Cleaner), 5082 (Enricher), 5083 (Indexer). The APIs have no users or passwords: keep them on loopback or in a
    /// network of their own, or put a proxy that asks for them in front.
    /// </summary>
    [Required(AllowEmptyStrings = true)]
    [RegularExpression("(https?://.+)?", ErrorMessage = "Http:Url must be an address like http://127.0.0.1:5080.")]
    public string Url { get; set; } = "";
}
