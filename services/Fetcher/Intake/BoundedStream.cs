namespace Ingest.Fetcher.Intake;

/// <summary>A read-only stream that refuses as soon as more bytes than the bound came out of it: what unpacks without end is stopped at once.</summary>
/// <param name="inner">Where the bytes come from; disposed with this.</param>
/// <param name="maxBytes">The bound.</param>
/// <param name="refusal">What to say.</param>
internal sealed class BoundedStream(Stream inner, long maxBytes, Func<Refusal> refusal) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Count(inner.Read(buffer));
        }
        catch (InvalidOperationException exception)
        {
            throw Damaged(exception);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await ReadInnerAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Reads to the end.</summary>
    /// <exception cref="RefusedException">There is more than the bound.</exception>
    internal async Task<ReadOnlyMemory<byte>> ReadToEndAsync(CancellationToken cancellationToken)
    {
        // No capacity by the declared length: a lie would cost memory.
        using var buffer = new MemoryStream();
        await CopyToAsync(buffer, cancellationToken);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadInnerAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            throw Damaged(exception);
        }
    }

    // Brotli's stream says so where gzip's says InvalidDataException.
    private static InvalidDataException Damaged(InvalidOperationException exception) => new("The data cannot be unpacked.", exception);

    private int Count(int read)
    {
        _read += read;
        return _read > maxBytes ? throw new RefusedException(refusal()) : read;
    }
}
