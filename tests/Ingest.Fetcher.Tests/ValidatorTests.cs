using System.IO.Compression;
using System.Text;
using Ingest.Contracts;
using Ingest.Documents;
using Ingest.Fetcher.Intake;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Fetcher.Tests;

public sealed class ValidatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly SubmissionValidator Validator = new(new IntakeOptions(), new FakeTimeProvider(Now));

    private static SubmissionVerdict Judge(SubmittedDocument submission) => Validator.Validate(submission, Guid.CreateVersion7(Now), traceParent: null);

    private static SubmittedDocument Page(string body = Http.Page) => new() { Body = Encoding.UTF8.GetBytes(body) };

    [Theory]
    [InlineData("", RejectionReason.EmptyBody, 400)]
    [InlineData(" \r\n\t ", RejectionReason.EmptyBody, 400)]
    [InlineData("\uFEFF \n", RejectionReason.EmptyBody, 400)]
    [InlineData("%PDF-1.7 text", RejectionReason.Binary, 415)]
    [InlineData("PK\u0003\u0004abc", RejectionReason.Binary, 415)]
    [InlineData("\u007FELF", RejectionReason.Binary, 415)]
    [InlineData("GIF89a\0\u0001", RejectionReason.Binary, 415)]
    [InlineData("some words\0and more of them, far too many to be wide text", RejectionReason.Binary, 415)]
    public void A_body_that_is_no_page_is_refused(string body, string reason, int status) => AssertRefused(Page(body), reason, status, "body");

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16 })]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0 })]
    public void Images_and_archives_are_refused(byte[] body) => AssertRefused(new SubmittedDocument { Body = body }, RejectionReason.Binary, 415, "body");

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public void Wide_text_is_a_page_with_or_without_a_byte_order_mark(string encoding, bool withMark)
    {
        var wide = Encoding.GetEncoding(encoding);
        byte[] body = [.. withMark ? wide.GetPreamble() : [], .. wide.GetBytes(Http.Page)];
        Assert.True(Judge(new SubmittedDocument { Body = body }).IsAccepted);
    }

    [Fact]
    public void A_text_about_a_binary_format_is_a_page() => Assert.True(Judge(Page("GIF89a is an image format.")).IsAccepted);

    [Theory]
    [InlineData("klingon", null)]
    [InlineData(null, "text/html; charset=klingon")]
    [InlineData("utf-8", "text/html; charset=\"klingon\"")]
    public void An_unknown_charset_is_refused_by_its_label(string? charset, string? contentType) =>
        Assert.Contains("klingon", AssertRefused(Page() with { Charset = charset, ContentType = contentType }, RejectionReason.UnknownCharset, 400, "charset"));

    [Theory]
    [InlineData("latin1")]
    [InlineData("UTF8")]
    [InlineData("gb2312")]
    [InlineData("x-sjis")]
    [InlineData("windows-949")]
    [InlineData("iso-8859-8-i")]
    [InlineData("IBM037")]
    public void A_charset_that_exists_is_taken(string label) => Assert.True(Judge(Page() with { Charset = label }).IsAccepted);

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("html")]
    public void A_type_that_cannot_be_read_is_refused(string type) =>
        AssertRefused(Page() with { ContentType = type }, RejectionReason.UnsupportedType, 415, "contentType");

    [Theory]
    [InlineData("text/html; charset=utf-8;")]
    [InlineData("TEXT/Plain")]
    [InlineData("application/xhtml+xml")]
    [InlineData(null)]
    public void A_readable_type_or_none_is_taken(string? type) => Assert.True(Judge(Page() with { ContentType = type }).IsAccepted);

    [Theory]
    [InlineData("not a url")]
    [InlineData("ftp://example.org/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("http://")]
    [InlineData("http://exa mple.org/")]
    public void A_wrong_address_is_refused(string url) => AssertRefused(Page() with { Url = url }, RejectionReason.InvalidUrl, 400, "url");

    [Theory]
    [InlineData("https://user:s3cret@example.org/a")]
    [InlineData("user:s3cret@example.org")]
    [InlineData("http://user:s3cret@/ bad")]
    [InlineData("http://user@example.org/")]
    public void Credentials_in_an_address_are_refused_and_never_repeated(string url) =>
        Assert.DoesNotContain("s3cret", AssertRefused(Page() with { Url = url }, RejectionReason.InvalidUrl, 400, "url"), StringComparison.Ordinal);

    [Fact]
    public void An_overlong_address_is_refused() =>
        AssertRefused(Page() with { Url = "https://example.org/" + new string('a', 2_048) }, RejectionReason.InvalidUrl, 400, "url");

    [Fact]
    public void An_overlong_or_unprintable_source_is_refused()
    {
        AssertRefused(Page() with { Source = new string('s', 129) }, RejectionReason.InvalidSubmission, 400, "source");
        AssertRefused(Page() with { Source = "a\u001b[31mb" }, RejectionReason.InvalidSubmission, 400, "source");
        Assert.Equal("api", Judge(Page() with { Source = "  " }).Document!.Origin.Source);
    }

    [Fact]
    public void A_fetch_time_in_the_future_or_before_the_web_is_refused_and_small_clock_skew_is_not()
    {
        AssertRefused(Page() with { FetchedAt = Now.AddMinutes(3) }, RejectionReason.InvalidSubmission, 400, "fetchedAt");
        AssertRefused(Page() with { FetchedAt = default(DateTimeOffset) }, RejectionReason.InvalidSubmission, 400, "fetchedAt");
        Assert.Equal(Now, Judge(Page() with { FetchedAt = Now.AddMinutes(1) }).Document!.Origin.FetchedAt);
        Assert.Equal(Now.AddDays(-1), Judge(Page() with { FetchedAt = Now.AddDays(-1) }).Document!.Origin.FetchedAt);
    }

    [Fact]
    public void A_body_over_the_raw_or_the_compressed_bound_is_too_large()
    {
        AssertRefused(new SubmittedDocument { Body = Encoding.UTF8.GetBytes(new string('a', (8 * 1_048_576) + 1)) }, RejectionReason.TooLarge, 413, "body");
        var random = new Random(1);
        var dense = new string([.. Enumerable.Range(0, 2_000_000).Select(_ => (char)random.Next('0', 'z'))]);
        AssertRefused(Page(dense), RejectionReason.TooLarge, 413, "body");
    }

    [Fact]
    public void The_id_comes_from_the_address_and_else_from_the_bytes()
    {
        const string Url = "https://example.org/a?id=1";
        Assert.Equal(DocumentId.FromUrl(NormalizedUrl.TryParse(Url)!), Judge(Page() with { Url = Url }).Document!.Origin.DocumentId);
        Assert.Equal(DocumentId.FromBody(Encoding.UTF8.GetBytes(Http.Page)), Judge(Page()).Document!.Origin.DocumentId);
    }

    [Fact]
    public void A_large_body_is_packed_and_unpacks_to_the_same_bytes_and_a_small_one_stays()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The embassy reopened on Monday. ", 5_000)));
        var packed = Judge(new SubmittedDocument { Body = text }).Document!.Body;
        Assert.Equal("br", packed.Encoding);
        using var unpacked = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed.Bytes), CompressionMode.Decompress))
            brotli.CopyTo(unpacked);
        Assert.Equal(text, unpacked.ToArray());
        Assert.Equal(text.Length, packed.Length);
        var small = Judge(Page()).Document!.Body;
        Assert.Equal("identity", small.Encoding);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(small.Bytes)), small.Sha256);
    }

    private static string AssertRefused(SubmittedDocument submission, string reason, int status, string input)
    {
        var refusal = Judge(submission).Refusal;
        Assert.NotNull(refusal);
        Assert.Equal((reason, status, input), (refusal.Reason, refusal.Status, refusal.Input));
        return refusal.Message;
    }
}
