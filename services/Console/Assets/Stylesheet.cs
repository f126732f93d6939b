using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ingest.WebConsole.Assets;

/// <summary>The pages' one stylesheet, kept in the assembly so that the pages look the same however the program was started.</summary>
internal static class Stylesheet
{
    public const string Path = "/console.css";

    private static readonly byte[] Bytes = Read();

    public static FileContentHttpResult Serve(HttpResponse response)
    {
        response.Headers.CacheControl = "max-age=3600";
        return TypedResults.Bytes(Bytes, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("console.css")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
