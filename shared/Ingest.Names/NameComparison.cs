namespace Ingest.Names;

/// <summary>Whether two forms may name one person, where their keys differ because one leaves out or shortens a given name.</summary>
public static class NameComparison
{
    /// <summary>
    /// True for equal keys; else where the family name is the same, the first given name is the same or one has its initial (J. Kennedy, John Kennedy), and
    /// what stands between in the shorter form stands in the longer in that order (Adel Mahdi, Adel Abdul Mahdi). One word agrees with its equal only.
    /// Not transitive: John Kennedy agrees with J. Kennedy, which agrees with James Kennedy.
    /// </summary>
    public static bool Agree(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var key = NameKey.Of(one);
        if (key.Length > 0 && string.Equals(key, NameKey.Of(other), StringComparison.Ordinal))
            return true;
        var (shorter, longer) = (NameParts.Of(one, joinsCompounds: false), NameParts.Of(other, joinsCompounds: false));
        if (shorter.Count > longer.Count)
            (shorter, longer) = (longer, shorter);
        return shorter.Count > 1 && IsSame(shorter[^1], longer[^1]) && MayBeSame(shorter[0], longer[0]) && IsWithin(shorter[1..^1], longer[1..^1]);
    }

    private static bool IsWithin(List<NamePart> shorter, List<NamePart> longer)
    {
        var found = 0;
        foreach (var part in longer)
        {
            if (found < shorter.Count && MayBeSame(shorter[found], part))
                found++;
        }
        return found == shorter.Count;
    }

    private static bool IsSame(NamePart one, NamePart other) => string.Equals(one.Key, other.Key, StringComparison.Ordinal);

    private static bool MayBeSame(NamePart one, NamePart other) => IsSame(one, other) || ((one.IsInitial || other.IsInitial) && one.Key[0] == other.Key[0]);
}
