namespace Ingest.Enricher.Entities;

/// <summary>
/// A token's part in a name, after L. Ratinov, D. Roth, Design challenges and misconceptions in named entity recognition, CoNLL 2009: outside,
/// or beginning, inside, last or only (unit) word of a person, an organisation or a location.
/// </summary>
internal static class EntityLabel
{
    internal const byte Outside = 0;

    /// <summary>How many labels there are.</summary>
    internal const int Count = 13;

    /// <summary>How many types have labels: the first ones of <see cref="EntityType"/>.</summary>
    internal const int Types = 3;

    private const int First = 0;
    private const int Inner = 1;
    private const int Final = 2;
    private const int Only = 3;

    private static readonly string[] Names = ["O", "B-PER", "I-PER", "L-PER", "U-PER", "B-ORG", "I-ORG", "L-ORG", "U-ORG", "B-LOC", "I-LOC", "L-LOC", "U-LOC"];

    /// <summary>For each label the labels that can follow it.</summary>
    internal static readonly byte[][] Followers = [.. Enumerable.Range(0, Count).Select(static from => Enumerable.Range(0, Count).Where(to => CanFollow(from, to)).Select(static to => (byte)to).ToArray())];

    /// <summary>For each label the labels that it can follow.</summary>
    internal static readonly byte[][] Predecessors = [.. Enumerable.Range(0, Count).Select(static to => Enumerable.Range(0, Count).Where(from => CanFollow(from, to)).Select(static from => (byte)from).ToArray())];

    /// <summary>The label of a word in a name.</summary>
    /// <param name="type">The name's type.</param>
    /// <param name="at">The word's index in the name.</param>
    /// <param name="count">How many words the name has.</param>
    internal static byte Of(EntityType type, int at, int count) =>
        (byte)(1 + (4 * (int)type) + (count == 1 ? Only : at == 0 ? First : at == count - 1 ? Final : Inner));

    internal static EntityType TypeOf(byte label) => (EntityType)((label - 1) / 4);

    /// <summary>Whether a name begins here.</summary>
    internal static bool Begins(byte label) => label != Outside && ((label - 1) % 4) is First or Only;

    /// <summary>Whether a name ends here.</summary>
    internal static bool Ends(byte label) => label == Outside || ((label - 1) % 4) is Final or Only;

    /// <summary>Whether a sentence can begin with this label.</summary>
    internal static bool CanOpen(byte label) => label == Outside || Begins(label);

    internal static string NameOf(byte label) => Names[label];

    private static bool CanFollow(int from, int to) =>
        Ends((byte)from) ? CanOpen((byte)to) : to != Outside && !Begins((byte)to) && TypeOf((byte)from) == TypeOf((byte)to);
}
