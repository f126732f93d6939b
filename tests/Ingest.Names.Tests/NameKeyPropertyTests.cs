using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Ingest.Names.Tests;

public sealed class NameKeyPropertyTests
{
    private static readonly string[] Names = [.. NamePair.ReadAll().SelectMany(pair => new[] { pair.One, pair.Other })];

    /// <summary>Letters of the scripts that are romanised, with what stands between words.</summary>
    private static Arbitrary<string> NameLike { get; } = Gen.OneOf(
            Gen.Choose('A', 'z'), Gen.Choose(0xC0, 0x17F), Gen.Choose(0x391, 0x3CE), Gen.Choose(0x400, 0x45F), Gen.Choose(0x5D0, 0x6CC), Gen.Elements(' ', '-', '.', ',', '\'', '’')
                .Select(sign => (int)sign))
        .Select(sign => (char)sign).ListOf().Select(signs => new string([.. signs])).ToArbitrary();

    [Property(MaxTest = 2_000)]
    public bool Any_text_has_bounded_keys_that_are_the_same_each_time(string? text) => IsBounded(text ?? "");

    [Property(MaxTest = 2_000)]
    public Property Any_name_like_text_has_bounded_keys() => Prop.ForAll(NameLike, IsBounded);

    [Property(MaxTest = 2_000)]
    public Property Capitals_change_nothing() => Prop.ForAll(NameLike, text =>
        NameKey.Of(text.ToUpperInvariant()) == NameKey.Of(text.ToLowerInvariant()) && NameKey.OfWord(text.ToUpperInvariant()) == NameKey.OfWord(text.ToLowerInvariant()));

    // A random case had found the first: one rule asked for an s, and the long s was none.
    [Theory]
    [InlineData("Anna’ſ", "Anna’S")]
    [InlineData("James Lee Eſq", "JAMES LEE ESQ")]
    [InlineData("Miſs Jane Austen", "MISS JANE AUSTEN")]
    [InlineData("aſ-Sadr", "AS-SADR")]
    [InlineData("Moſes", "MOSES")]
    public void The_long_s_of_old_print_is_an_s_for_every_rule(string old, string name)
    {
        Assert.Equal(NameKey.Of(name), NameKey.Of(old));
        Assert.Equal(NameKey.OfWord(name), NameKey.OfWord(old));
        Assert.Equal(NameTokens.ForIndex(name), NameTokens.ForIndex(old));
    }

    [Fact]
    public void Capitals_change_no_name_of_the_lists() => Assert.All(Names, name =>
    {
        Assert.Equal(NameKey.Of(name), NameKey.Of(name.ToUpperInvariant()));
        Assert.Equal(NameKey.Of(name), NameKey.Of(name.ToLowerInvariant()));
    });

    [Fact]
    public void Marks_on_Latin_letters_change_no_name_of_the_lists() => Assert.All(Names.Where(name => name.All(sign => sign is < '\u0250' or (>= '\u1E00' and < '\u1F00'))), name =>
    {
        var bare = string.Concat(name.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark));
        Assert.Equal(NameKey.Of(name), NameKey.Of(bare));
        Assert.Equal(NameKey.Of(name), NameKey.Of(name.Normalize(NormalizationForm.FormD)));
    });

    [Fact]
    public void Marks_on_Latin_letters_are_read_as_the_platform_decomposes_them()
    {
        foreach (var letter in Enumerable.Range(0xC0, 0x190).Concat(Enumerable.Range(0x1E00, 0x100)).Select(code => (char)code))
        {
            var bare = letter.ToString().Normalize(NormalizationForm.FormD)[0];
            if (char.IsAsciiLetter(bare))
                Assert.Equal(NameKey.OfWord($"{bare}bab"), NameKey.OfWord($"{letter}bab"));
        }
    }

    [Fact]
    public void The_order_of_two_names_changes_nothing() => Assert.All(Names.Select(name => name.Split(' ')).Where(words => words.Length == 2), words =>
    {
        if (NameTokens.ForIndex($"{words[0]} {words[1]}").Count < 3 || words[0].EndsWith('.') || words[0].EndsWith(',') || words[1].EndsWith('.'))
            return;
        Assert.Equal(NameKey.Of($"{words[0]} {words[1]}"), NameKey.Of($"{words[1]}, {words[0]}"));
    });

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    public void No_culture_changes_a_key(string culture)
    {
        var keys = Names.Select(name => NameKey.Of(name)).ToList();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(keys, Names.Select(name => NameKey.Of(name)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("a ")]
    [InlineData("a-")]
    [InlineData("'")]
    [InlineData("م")]
    [InlineData("近")]
    [InlineData("𠀀")]
    [InlineData("badagalamanaparasata ")]
    [InlineData("😀")]
    [InlineData("\uD800")]
    [InlineData("\uDC00a")]
    [InlineData("\u0301")]
    [InlineData(",")]
    [InlineData("al ")]
    [InlineData("sch")]
    public void A_megabyte_of_one_thing_has_a_bounded_key(string thing)
    {
        var text = new StringBuilder().Insert(0, thing, 1_048_576 / thing.Length).ToString();
        Assert.True(IsBounded(text));
        Assert.True(IsBounded("近" + text));
    }

    private static bool IsBounded(string text)
    {
        var key = NameKey.Of(text);
        var tokens = NameTokens.ForIndex(text);
        return key.Length <= NameKey.MaxLength
            && NameKey.OfWord(text).Length <= NameKey.MaxWordLength
            && tokens.All(token => token.Length is > 0 and <= NameKey.MaxLength)
            && NameTokens.ForSearch(text).Count <= 17
            && NameComparison.Agree(text, text) == key.Length > 0
            && IsWellFormed(key)
            && IsWellFormed(NameKey.OfWord(text))
            && key == NameKey.Of(text);
    }

    // Rune enumeration gives the replacement character for a surrogate that a cut left alone.
    private static bool IsWellFormed(string key) => key.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
