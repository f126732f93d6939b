namespace Ingest.AllInOne.Commands;

/// <summary>A caption with credit and alternative text, as one line for a user.</summary>
internal static class CaptionLine
{
    public static string Of(string text, string? credit, string? altText) => $"{text}{(credit is null ? "" : $" © {credit}")}{(altText is null ? "" : $" [{altText}]")}";
}
