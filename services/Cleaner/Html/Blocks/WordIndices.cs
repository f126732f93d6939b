using System.Runtime.InteropServices;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>
/// Maps words to indices of the word model's table by hashing (Weinberger et al., "Feature hashing for large scale multitask learning", 2009):
/// the same word counts apart as a name of the block's own element, of the ones around it, and in text of one length or another.
/// </summary>
internal static class WordIndices
{
    /// <summary>Size of the table, a power of two.</summary>
    public const int Size = 1 << 16;

    /// <summary>Words read at a block's front; what comes behind is prose.</summary>
    private const int FrontWords = 12;

    private const uint Own = 1;
    private const uint Parent = 2;
    private const uint Grand = 3;
    private const uint Around = 4;
    private const uint Inline = 5;
    private const uint Shape = 6;
    private const uint First = 16;
    private const uint FirstTwo = 24;
    private const uint Front = 32;
    private const uint Last = 40;

    public static void OfOwn<T>(BlockPage page, PageElement element, ref T sink)
        where T : struct, IWordSink => OfNames(page, element, Own, ref sink);

    public static void OfParent<T>(BlockPage page, PageElement element, ref T sink)
        where T : struct, IWordSink => OfNames(page, element, Parent, ref sink);

    public static void OfGrand<T>(BlockPage page, PageElement element, ref T sink)
        where T : struct, IWordSink => OfNames(page, element, Grand, ref sink);

    public static void OfAround<T>(BlockPage page, PageElement element, ref T sink)
        where T : struct, IWordSink => OfNames(page, element, Around, ref sink);

    /// <summary>The words of a block's text and inline names, and its shape in coarse steps.</summary>
    public static void OfBlock<T>(BlockPage page, PageBlock block, ref T sink)
        where T : struct, IWordSink
    {
        foreach (var name in CollectionsMarshal.AsSpan(page.Names).Slice(block.FirstName, block.NameCount))
            sink.Add(Index(name, Inline));
        var length = LengthClass(block.Shape.Words);
        var links = (uint)(block.LinkDensity * 3.99);
        sink.Add(Index((length * 64) + (links * 8) + (block.Shape.EndsSentence ? 1u : 0), Shape));
        sink.Add(Index(1024 + (length * 64) + (uint)page.Elements[block.Element].Tag, Shape));
        uint previous = 0, hash = 0;
        var words = 0;
        var reader = new TextWords(block.Text);
        while (words < FrontWords && reader.Next(out var word))
        {
            if (words == 0)
                sink.Add(Index(word, First + length));
            else if (words == 1)
                sink.Add(Index((previous * 31) ^ word, FirstTwo + length));
            sink.Add(Index(word, Front + length));
            (previous, hash) = (word, word);
            words++;
        }
        // Of a short block all words were read: its last one may say "more" or "comments".
        if (words is > 1 and < FrontWords)
            sink.Add(Index(hash, Last + length));
    }

    private static void OfNames<T>(BlockPage page, PageElement element, uint level, ref T sink)
        where T : struct, IWordSink
    {
        foreach (var name in CollectionsMarshal.AsSpan(page.Names).Slice(element.FirstName, element.NameCount))
            sink.Add(Index(name, level));
        sink.Add(Index(0x9E3779B9u + (uint)element.Tag, level));
        if (element.Tag == ElementTag.Heading)
            sink.Add(Index(0x51ED270Bu + (uint)element.Level, level));
    }

    private static uint LengthClass(int words) => words switch
    {
        <= 3 => 0,
        <= 8 => 1,
        <= 20 => 2,
        _ => 3,
    };

    // The finaliser of MurmurHash3: spreads what FNV leaves in the high bits.
    private static int Index(uint word, uint level)
    {
        var hash = word ^ (level * 0x9E3779B1u);
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return (int)((hash ^ (hash >> 16)) & (Size - 1));
    }
}
