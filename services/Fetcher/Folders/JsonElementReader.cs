using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Folders;

/// <summary>Cuts a JSON file into its submissions: the one object it is, or the elements of the array it is, one in memory at a time.</summary>
internal static class JsonElementReader
{
    /// <summary>Reads every element with the line on which it starts. The bytes are valid until the next one is read.</summary>
    /// <param name="reader">The file; not completed here.</param>
    /// <param name="maxElementBytes">The bound of an element.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RefusedException">It is no JSON from some line on, or an element is over the bound: what came before stands.</exception>
    internal static async IAsyncEnumerable<(long Line, ReadOnlyMemory<byte> Json)> ReadAsync(
        PipeReader reader, int maxElementBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cutter = new JsonElementCutter(maxElementBytes);
        var needed = 1;
        while (true)
        {
            var result = await reader.ReadAtLeastAsync(needed, cancellationToken);
            var buffer = result.Buffer;
            while (cutter.TryCut(ref buffer, result.IsCompleted) is { } element)
                yield return (cutter.ElementLine, element.IsSingleSegment ? element.First : element.ToArray());
            if (cutter.IsDone || result.IsCompleted)
            {
                reader.AdvanceTo(buffer.End);
                yield break;
            }
            // Twice as much the next time, so that a long element is not scanned anew with every small piece of it.
            needed = (int)Math.Max(1, buffer.Length * 2);
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
