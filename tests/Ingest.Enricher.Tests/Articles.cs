using Ingest.Contracts;

namespace Ingest.Enricher.Tests;

internal static class Articles
{
    internal static Article Of(string? title, params string[] paragraphs) => new()
    {
        Title = title,
        Charset = "utf-8",
        Paragraphs = [.. paragraphs.Select(static text => new Paragraph { Kind = ParagraphKind.Paragraph, Text = text })],
    };

    internal static string Story { get; } = string.Join(' ', Enumerable.Range(0, 300).Select(static i => Vocabulary[i * i * 7 % 97 % Vocabulary.Length] + (i % 11)));

    private static string[] Vocabulary =>
        ["harbour", "council", "voted", "bridge", "river", "mayor", "repair", "winter", "money", "ferry", "night", "storm", "school", "market", "train"];
}
