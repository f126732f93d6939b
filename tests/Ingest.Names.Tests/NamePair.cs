namespace Ingest.Names.Tests;

/// <summary>A line of a list of pairs, and what that list says of it.</summary>
internal sealed record NamePair(string One, string Other, string Note, bool AreSame)
{
    /// <summary>A third of all lines, by the FNV-1a hash of the pair, which no rule was made for.</summary>
    public bool IsHeldOut
    {
        get
        {
            var hash = 2_166_136_261u;
            foreach (var unit in System.Text.Encoding.UTF8.GetBytes($"{One}\t{Other}"))
                hash = (hash ^ unit) * 16_777_619;
            return hash % 3 == 0;
        }
    }

    public bool AreFoundSame => string.Equals(NameKey.Of(One), NameKey.Of(Other), StringComparison.Ordinal);

    public static IReadOnlyList<NamePair> ReadAll() => [.. Read("pairs-same.tsv", areSame: true), .. Read("pairs-distinct.tsv", areSame: false)];

    private static IEnumerable<NamePair> Read(string file, bool areSame) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Skip(1).Select(line => line.Split('\t'))
            .Select(columns => new NamePair(columns[0], columns[1], columns[2], areSame));
}
