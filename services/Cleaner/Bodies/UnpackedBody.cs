using System.Diagnostics.CodeAnalysis;

namespace Ingest.Cleaner.Bodies;

/// <summary>A body's bytes, or what is wrong with it.</summary>
public sealed record UnpackedBody
{
    private UnpackedBody()
    {
    }

    public byte[]? Bytes { get; private init; }

    public string? Reason { get; private init; }

    /// <summary>What is wrong and the remedy, to be put after "The body of X".</summary>
    public string? Problem { get; private init; }

    [MemberNotNullWhen(true, nameof(Bytes))]
    [MemberNotNullWhen(false, nameof(Reason), nameof(Problem))]
    public bool IsWhole => Bytes is not null;

    internal static UnpackedBody Of(byte[] bytes) => new() { Bytes = bytes };

    internal static UnpackedBody Rejected(string reason, string problem) => new() { Reason = reason, Problem = problem };
}
