using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Tests.Sentences;

public sealed class TokenPropertyTests
{
    // Pieces that the rules look at, signs that they do not expect, and halves of signs.
    private static readonly string[] Pieces =
    [
        "a", "B", "word", "Word", "U.S.", "J.", "Dr.", "Inc.", "'s", "'", "’", "-", ".", "..", "!", "?", "…", "\"", "“", "”", "(", ")", " ", " ", " ", "\n", "\u00A0", "1", "3.5", ",", "@", "@x", "http://", "www.", "x.com", "/", "&",
        "é", "日", "本", "ア", "ー", "。", "「", "」", "ก", "ำ", "م", "؟", "भ", "।", "한", "😀", "\ud83d", "\ude00", "\u0301", "\u00AD", "\u200D", "\0", "\u2028", "ß", "İ",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces)).ToArbitrary();

    [Property(MaxTest = 3_000)]
    public Property Tokens_are_in_order_apart_and_leave_out_only_what_is_not_seen() => Prop.ForAll(Texts, static text =>
    {
        var at = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Start < at || token.Length < 1 || token.End > text.Length || !text[at..token.Start].All(IsUnseen))
                return false;
            at = token.End;
        }
        return text[at..].All(IsUnseen);
    });

    [Property(MaxTest = 3_000)]
    public Property Every_token_is_in_exactly_one_sentence() => Prop.ForAll(Texts, static text =>
    {
        var tokens = Tokenizer.Tokenize(text);
        var at = 0;
        foreach (var sentence in SentenceSplitter.Split(text, tokens))
        {
            if (sentence.First != at || sentence.Count is < 1 or > SentenceSplitter.LongestSentence)
                return false;
            at = sentence.End;
        }
        return at == tokens.Count;
    });

    private static bool IsUnseen(char sign) => char.IsWhiteSpace(sign) || char.IsControl(sign) || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.Format;
}
