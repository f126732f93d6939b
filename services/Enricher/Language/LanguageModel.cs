using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Ingest.Enricher.Models;

namespace Ingest.Enricher.Language;

/// <summary>The models of all scripts that several languages share. Immutable and thread-safe.</summary>
/// <remarks>
/// The file, little endian: the bytes <c>LNG1</c>, the length of what follows when unpacked (int32), its XXH3 hash (uint64), and packed with Brotli:
/// the number of scripts (byte), and for each script its number as in <see cref="Script"/> (byte), the number of languages (byte), the length
/// of each one's code (byte) and the code (ASCII), what one step of a weight is worth (float32), the number of features (int32), their
/// hashes (uint32 each) and then their weights, a signed byte for each language, language by language.
/// </remarks>
internal sealed class LanguageModel
{
    internal const string FileName = "language.lng";

    private const int HeadLength = 16;

    // Ten times the present size: a damaged length shall not ask for gigabytes.
    private const int MaxUnpacked = 100_000_000;

    private static readonly byte[] Magic = "LNG1"u8.ToArray();

    private readonly ScriptModel?[] _scripts = new ScriptModel?[Scripts.Count];

    internal LanguageModel(IEnumerable<ScriptModel> scripts)
    {
        foreach (var script in scripts)
            _scripts[(int)script.Script] = script;
    }

    /// <summary>A script's model; null where no languages share it.</summary>
    internal ScriptModel? Of(Script script) => _scripts[(int)script];

    internal IEnumerable<ScriptModel> All => _scripts.OfType<ScriptModel>();

    /// <summary>Reads the model that lies beside the code.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    internal static LanguageModel Load() => Read(ModelFile.Read(FileName), FileName);

    /// <summary>Reads a model.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="name">Names it in errors.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static LanguageModel Read(ReadOnlySpan<byte> file, string name)
    {
        var bytes = Unpack(file)
            ?? throw ModelFile.Damaged(name);
        try
        {
            return new LanguageModel(ReadScripts(bytes));
        }
        catch (Exception exception) when (exception is ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"The model {name} is of another version: take the file from the same sources as the code, or train it with tests/Ingest.Enricher.Quality.", exception);
        }
    }

    /// <summary>Writes a model as <see cref="Read"/> reads it: the same model gives the same bytes.</summary>
    internal byte[] Write()
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.ASCII);
        writer.Write((byte)All.Count());
        foreach (var script in All)
            script.Write(writer);
        writer.Flush();
        var bytes = content.ToArray();
        var packed = new byte[HeadLength + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Magic.CopyTo(packed, 0);
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(4), bytes.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(packed.AsSpan(8), XxHash3.HashToUInt64(bytes));
        if (!BrotliEncoder.TryCompress(bytes, packed.AsSpan(HeadLength), out var length, quality: 9, window: 24))
            throw new InvalidOperationException("Brotli packs whatever fits its own bound.");
        return packed[..(HeadLength + length)];
    }

    private static byte[]? Unpack(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeadLength || !file.StartsWith(Magic) || BinaryPrimitives.ReadInt32LittleEndian(file[4..]) is not (>= 0 and <= MaxUnpacked))
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        var bytes = new byte[length];
        return BrotliDecoder.TryDecompress(file[HeadLength..], bytes, out var written) && written == length
            && XxHash3.HashToUInt64(bytes) == BinaryPrimitives.ReadUInt64LittleEndian(file[8..]) ? bytes : null;
    }

    private static ScriptModel[] ReadScripts(ReadOnlySpan<byte> bytes)
    {
        var scripts = new ScriptModel[bytes[0]];
        bytes = bytes[1..];
        for (var i = 0; i < scripts.Length; i++)
            scripts[i] = ScriptModel.Read(ref bytes);
        return scripts;
    }
}
