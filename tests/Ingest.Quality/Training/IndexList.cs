using System.Runtime.InteropServices;
using Ingest.Cleaner.Html.Blocks;

namespace Ingest.Quality.Training;

/// <summary>Gathers a block's words for training.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct IndexList(List<int> indices) : IWordSink
{
    public void Add(int index) => indices.Add(index);
}
