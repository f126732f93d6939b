using System.IO.Compression;
using System.Security.Cryptography;
using Ingest.Cleaner.Bodies;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class RawBodyReaderTests
{
    internal static RawBody Pack(byte[] bytes, string encoding, int? length = null)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch { "gzip" => new GZipStream(packed, CompressionLevel.Optimal, true), "br" => new BrotliStream(packed, CompressionLevel.Fastest, true), _ => packed })
        {
            stream.Write(bytes);
            if (encoding == "identity")
                return new RawBody { Bytes = bytes, Encoding = encoding, Length = length ?? bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        }
        return new RawBody { Bytes = packed.ToArray(), Encoding = encoding, Length = length ?? bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public void A_body_comes_out_as_it_went_in(string encoding)
    {
        var bytes = Enumerable.Range(0, 100_000).Select(static i => (byte)(i * i)).ToArray();

        Assert.Equal(bytes, RawBodyReader.Read(Pack(bytes, encoding), 1_000_000).Bytes);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public void A_bomb_is_damaged_and_costs_no_more_memory_than_it_declares(string encoding)
    {
        var bomb = Pack(new byte[200_000_000], encoding, length: 1_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var unpacked = RawBodyReader.Read(bomb, 8_000_000);

        Assert.Equal(RejectionReason.DamagedBody, unpacked.Reason);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity")]
    public void A_body_whose_bytes_changed_on_the_way_is_damaged(string encoding)
    {
        var body = Pack("A page that was whole when it left its server, and that is long enough to be packed."u8.ToArray(), encoding);
        body.Bytes[body.Bytes.Length / 2] ^= 0x55;

        Assert.Equal(RejectionReason.DamagedBody, RawBodyReader.Read(body, 1_000).Reason);
    }

    [Fact]
    public void A_truncated_body_is_damaged()
    {
        var body = Pack(new byte[10_000], "gzip");

        Assert.Equal(RejectionReason.DamagedBody, RawBodyReader.Read(body with { Bytes = body.Bytes[..^12] }, 100_000).Reason);
    }

    [Fact]
    public void Unknown_encodings_and_impossible_lengths_are_damaged()
    {
        Assert.Equal(RejectionReason.DamagedBody, RawBodyReader.Read(Pack([1, 2], "identity") with { Encoding = "zstd" }, 100).Reason);
        Assert.Equal(RejectionReason.DamagedBody, RawBodyReader.Read(Pack([1, 2], "identity", length: -1), 100).Reason);
        Assert.Equal(RejectionReason.DamagedBody, RawBodyReader.Read(Pack([1, 2], "identity", length: 3), 100).Reason);
    }

    [Fact]
    public void A_body_that_declares_more_than_the_limit_is_too_large() =>
        Assert.Equal(RejectionReason.TooLarge, RawBodyReader.Read(Pack(new byte[2_000], "gzip"), 1_999).Reason);
}
