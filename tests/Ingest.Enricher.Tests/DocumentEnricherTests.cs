using System.Numerics;
using Ingest.Contracts;

namespace Ingest.Enricher.Tests;

public sealed class DocumentEnricherTests
{
    private static readonly DocumentEnricher Enricher = DocumentEnricher.Load();

    private static Enrichment Enrich(string? title, params string[] paragraphs) => Enricher.Enrich(Articles.Of(title, paragraphs));

    [Theory]
    [InlineData("One two three.", 3)]
    [InlineData("Don't stop: it’s 3.5 per cent, U.S. officials said.", 9)]
    [InlineData("well-known 1,234 e-mail", 5)]
    [InlineData("  \t ", 0)]
    [InlineData("cafe\u0301 society", 2)]
    [InlineData("市议会星期一表示大桥将关闭维修到年底", 12)]
    [InlineData("... 'quoted' ...", 1)]
    public void Words_are_counted_in_the_body(string text, int words) => Assert.Equal(words, Enrich("A title is not counted", text).WordCount);

    [Fact]
    public void Reading_time_follows_the_published_rates()
    {
        Assert.Equal(60, Enrich(null, string.Join(' ', Enumerable.Repeat("word", 238))).ReadingSeconds);
        Assert.Equal(60, Enrich(null, string.Concat(Enumerable.Repeat("字", 255))).ReadingSeconds);
        Assert.Equal(60, Enrich(null, string.Concat(Enumerable.Repeat("か", 357))).ReadingSeconds);
        Assert.Equal(0, Enrich(null).ReadingSeconds);
        Assert.Equal(1, Enrich(null, "word").ReadingSeconds);
    }

    [Fact]
    public void The_content_hash_ignores_case_spacing_punctuation_width_and_paragraphs()
    {
        var hash = Enrich("The Title", "Some “text”, here.", "And ﬁnally more.").ContentHash;
        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, Enrich("THE TITLE!", "some text — here and finally MORE").ContentHash);
        Assert.Equal(hash, Enrich(null, "Ｔｈｅ title some text", "here and finally more").ContentHash);
        Assert.NotEqual(hash, Enrich("The Title", "Some text here.", "And finally less.").ContentHash);
    }

    // Pinned: stored hashes are compared with new ones. A change here needs a raised revision and a replay.
    [Fact]
    public void Hash_and_signature_of_a_known_text_never_change()
    {
        var enrichment = Enrich("Title", Articles.Story);
        Assert.Equal("07448ccd115a239fa5b396c39804fc4f793fde105195bbb52a409f396115e91b", enrichment.ContentHash);
        Assert.Equal("70821e11d7217bee", enrichment.Similarity);

        // Case, compatibility forms, marks, halves of signs, scripts without spaces, a word longer than a piece.
        enrichment = Enrich(
            "Straße nach ÉVORA: ﬁne, 3.5 km",
            $"{Articles.Story} “Don’t”, said İpek O'Neill; {new string('x', 5_000)} naïve cafe\u0301.",
            "习近平在北京会见记者。東京タワー ภาษาไทย \ud800 Ελλάδα й \u0438\u0306");
        Assert.Equal("5e7e53b824d9ed60464f939ad49040798cf929b9181ca17ff4f4882b0c49fa2f", enrichment.ContentHash);
        Assert.Equal("50422e11d7813b6e", enrichment.Similarity);
    }

    [Fact]
    public void What_an_organisation_is_called_after_is_a_place_of_the_article()
    {
        var enrichment = Enrich(null, "Now Iran is planning an attack on the US Embassy in Iraq. They will be held fully responsible.");
        Assert.Contains(enrichment.Entities, static entity => entity.Name == "US Embassy in Iraq");
        var place = Assert.Single(enrichment.Places, static place => place.Country == "IQ");
        Assert.Equal(new ArticleSpan { Paragraph = 0, Start = 52, Length = 4 }, Assert.Single(place.Mentions));
    }

    [Fact]
    public void Near_duplicates_differ_in_few_bits_and_other_texts_in_many()
    {
        var story = Articles.Story;
        var edited = story.Replace(story.Split(' ')[120], "replaced", StringComparison.Ordinal);
        Assert.NotEqual(story, edited);
        Assert.InRange(Distance(story, edited), 0, 10);
        Assert.InRange(Distance(story, story + " With one line more at the end."), 0, 8);
        Assert.InRange(Distance(story, string.Join(' ', story.Split(' ').Reverse())), 16, 48);
    }

    [Fact]
    public void Chinese_near_duplicates_are_found_too()
    {
        const string Text = "市议会星期一表示，大桥将关闭维修到年底，居民可以改乘渡轮过河，学校照常上课，市长说维修费用由省政府承担。";
        Assert.InRange(Distance(Text, Text.Replace("年底", "月底", StringComparison.Ordinal)), 0, 14);
        Assert.InRange(Distance(Text, "昨天晚上强烈的风暴袭击了南部海岸，数千户家庭停电，消防员整夜清理道路，目前没有人员伤亡的报告。"), 16, 48);
    }

    [Fact]
    public void A_body_too_short_to_say_has_no_signature()
    {
        Assert.Equal("0000000000000000", Enrich("A title", "Only a few words.").Similarity);
        Assert.Equal("0000000000000000", Enrich(null).Similarity);
    }

    [Fact]
    public void The_revision_is_stated() => Assert.Equal(EnricherRevision.Current, Enrich("t", "b").EnricherRevision);

    public static TheoryData<string> BadText =>
    [
        "", " ", "a", "\ud800", "a\udc00b \ud83d", "\ud83d\ude00", "\0\0\0", "123 456", new string('\u0301', 20_000), string.Concat(Enumerable.Repeat("e\u0301\u0323", 30_000)),
        string.Concat(Enumerable.Repeat("\ufdfa", 20_000)), "שלום hello مرحبا 你好 สวัสดี",
    ];

    [Theory, MemberData(nameof(BadText), DisableDiscoveryEnumeration = true)]
    public void Any_text_gives_a_result(string text)
    {
        var enrichment = Enrich(text, text, text);
        Assert.Equal(64, enrichment.ContentHash.Length);
        Assert.Equal(16, enrichment.Similarity.Length);
        Assert.InRange(enrichment.LanguageConfidence, 0, 1);
    }

    [Fact]
    public void Allocation_grows_with_the_length_and_not_faster()
    {
        static long Allocated(int length)
        {
            var text = new string('a', length);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Enrich(null, text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(1_000);
        var half = Allocated(2_500_000);
        var whole = Allocated(5_000_000);
        Assert.InRange(whole, half, 3 * half);
        Assert.InRange(whole, 0, 150_000_000);
    }

    private static int Distance(string first, string second) => BitOperations.PopCount(Signature(first) ^ Signature(second));

    private static ulong Signature(string text) => Convert.ToUInt64(Enrich(null, text).Similarity, 16);
}
