using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Ingest.Fetcher.Submissions;

/// <summary>Cuts a stream into lines. A line is held in memory whole, up to the bound; one over it is skipped as it comes.</summary>
internal static class NdjsonReader
{
    /// <summary>Reads every line that is not blank.</summary>
    /// <param name="reader">The stream; not completed here.</param>
    /// <param name="maxLineBytes">The bound of a line.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal static async IAsyncEnumerable<NdjsonLine> ReadAsync(
        PipeReader reader, int maxLineBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 1L;
        var skipping = false;
        long searched = 0;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            // What was searched before is not searched again: a long line comes in many small pieces.
            while (buffer.Slice(searched).PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                searched = 0;
                if (skipping || line.Length > maxLineBytes)
                    yield return new NdjsonLine(number, default, IsTooLong: true);
                else if (!IsBlank(line))
                    yield return new NdjsonLine(number, Contiguous(line), IsTooLong: false);
                skipping = false;
                number++;
            }
            if (skipping || buffer.Length > maxLineBytes)
            {
                skipping = true;
                buffer = buffer.Slice(buffer.End);
            }
            searched = buffer.Length;
            if (result.IsCompleted)
            {
                if (skipping)
                    yield return new NdjsonLine(number, default, IsTooLong: true);
                else if (!IsBlank(buffer))
                    yield return new NdjsonLine(number, Contiguous(buffer), IsTooLong: false);
                reader.AdvanceTo(buffer.End);
                yield break;
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static ReadOnlyMemory<byte> Contiguous(in ReadOnlySequence<byte> line) => line.IsSingleSegment ? line.First : line.ToArray();

    private static bool IsBlank(in ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
                return false;
        }
        return true;
    }
}
