using System.ComponentModel.DataAnnotations;

namespace Ingest.AllInOne.Hosting;

/// <summary>Where the service answers.</summary>
public sealed class HttpOptions
{
    /// <summary>
    /// The address to listen on. The API has no users or passwords: keep it on loopback, or put a proxy that asks for them in front.
    /// </summary>
    [Required]
    [Url]
    public string Url { get; set; } = "http://127.0.0.1:5080";
}
