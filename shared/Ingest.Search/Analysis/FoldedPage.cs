namespace Ingest.Search.Analysis;

/// <summary>Class and folded form of 256 neighbouring characters.</summary>
internal sealed class FoldedPage
{
    internal readonly CharClass[] Classes = new CharClass[256];

    /// <summary>The folded form where it is one character; 0 where <see cref="Sequences"/> has it.</summary>
    internal readonly char[] Singles = new char[256];

    internal readonly string?[] Sequences = new string?[256];

    internal FoldedPage(int number)
    {
        for (var low = 0; low < 256; low++)
        {
            var (kind, folded) = CharFolding.Describe((char)((number << 8) | low));
            Classes[low] = kind;
            if (folded.Length == 1)
                Singles[low] = folded[0];
            else
                Sequences[low] = folded;
        }
    }
}
