using FsCheck;
using FsCheck.Fluent;

namespace Ingest.Enricher.Tests.Gist;

/// <summary>Texts that break readers which trust what they read.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "The council ", "voted to close ", "the harbour bridge", ". ", "! ", "? ", "\n", " ", "“", "”", "\"", "‘", "’", "'", "«", "»", "„", "「", "」", "said ", "Maria Lopez ", "he said", ", ",
        "at least ", "12 ", "1,200 ", "3.5", "3,5 ", "people ", "were killed", "$", "€", " million", "200m", "%", "magnitude ", "km/h", "\ud800", "\udc00", "\ud83d\ude00", "\u0301", "\u200d", "\0", "日本語", "。",
        "市議会は", "dit ", "sagte ", "قال ", "محمد", " - ", "(Reuters)", "LONDON ", "But ", "1 000 000 ", "١٢٣", "U.S. ", "Dr. ", "...", "–", "-", "@x ", "http://a.example/b ", "99999999999999999999999999 ",
    ];

    internal static TheoryData<string> Texts =>
    [
        "", " ", "a", "\ud800", "a\udc00b \ud83d", "\0\0\0", "12", string.Concat(Enumerable.Repeat("12 3.5 ", 100_000)), new string('a', 5_000_000), string.Concat(Enumerable.Repeat("“", 100_000)),
        string.Concat(Enumerable.Repeat("‘a ", 100_000)), string.Concat(Enumerable.Repeat("’ ", 100_000)), string.Concat(Enumerable.Repeat("\"a ", 100_001)), string.Concat(Enumerable.Repeat("„«", 50_000)),
        string.Concat(Enumerable.Repeat("said “a b c d” ", 20_000)), string.Concat(Enumerable.Repeat("harbour bridge ", 100_000)), string.Concat(Enumerable.Repeat("市議会", 100_000)), new string('\u0301', 100_000),
        string.Concat(Enumerable.Repeat("$1", 100_000)), string.Concat(Enumerable.Repeat("million ", 100_000)), string.Concat(Enumerable.Repeat("killed 12 ", 50_000)), string.Concat(Enumerable.Repeat("X said, ", 50_000)),
    ];

    /// <summary>Paragraphs made of pieces that readers look for, in any order.</summary>
    internal static Arbitrary<string[]> Paragraphs() =>
        Gen.Elements(Pieces).ListOf().Select(static list => string.Concat(list)).ListOf().Select(static list => list.ToArray()).ToArbitrary();
}
