using System.Runtime.CompilerServices;

namespace Ingest.Enricher.Entities;

/// <summary>Takes features as hashes, with a note of what each says, which only explanations read.</summary>
internal ref struct FeatureSink(Span<uint> hashes, Span<ushort> notes)
{
    /// <summary>More features than one call adds: the room that a sink needs.</summary>
    internal const int Room = 160;

    private readonly Span<uint> _hashes = hashes;
    private readonly Span<ushort> _notes = notes;

    internal int Count { get; private set; }

    internal readonly ReadOnlySpan<uint> Hashes => _hashes[..Count];

    /// <summary>For each feature its <see cref="FeatureTemplate"/>, and above eight bits its word's distance plus two.</summary>
    internal readonly ReadOnlySpan<ushort> Notes => _notes[..Count];

    internal void Clear() => Count = 0;

    /// <summary>Adds a feature of the word at this distance, -2 to 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(FeatureTemplate template, int distance, uint value)
    {
        var note = (ushort)((int)template | ((distance + 2) << 8));
        _hashes[Count] = FeatureHash.Mix(note, value);
        _notes[Count++] = note;
    }

    /// <summary>Adds a feature of words together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(FeatureTemplate template, uint value) => Add(template, 0, value);
}
