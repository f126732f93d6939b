using System.Numerics;
using System.Runtime.InteropServices;

namespace Ingest.Enricher.Quality.Language;

/// <summary>The two steps that training spends its time on. Element by element, so that the width of the machine's registers changes no bit.</summary>
internal static class Vectors
{
    /// <summary>sum += row.</summary>
    public static void Add(ReadOnlySpan<float> row, Span<float> sum)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        for (var i = 0; i < rows.Length; i++)
            sums[i] += rows[i];
        for (var i = rows.Length * Vector<float>.Count; i < row.Length; i++)
            sum[i] += row[i];
    }

    /// <summary>row += step × gradient.</summary>
    public static void AddScaled(ReadOnlySpan<float> gradient, float step, Span<float> row)
    {
        var gradients = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var i = 0; i < rows.Length; i++)
            rows[i] += gradients[i] * step;
        for (var i = rows.Length * Vector<float>.Count; i < row.Length; i++)
            row[i] += gradient[i] * step;
    }
}
