namespace Ingest.AllInOne.Tests.Processes;

/// <summary>A plain news page.</summary>
internal static class Page
{
    /// <summary>HTML with a title and two paragraphs; <paramref name="word"/> stands in the text.</summary>
    public static string Html(string title, string word) =>
        $"""
        <!DOCTYPE html><html lang="en"><head><title>{System.Net.WebUtility.HtmlEncode(title)}</title></head><body><article>
        <h1>{System.Net.WebUtility.HtmlEncode(title)}</h1>
        <p>The harbour master of {word} said on Monday that the bridge would be closed for repairs until the spring, and that ships must wait outside the pier.</p>
        <p>Fishermen and merchants of {word} complained that the closure would cost them dearly, but the council held to its decision after a long debate.</p>
        </article></body></html>
        """;
}
