namespace Ingest.Names;

/// <summary>
/// Keys of words for an index's field of names, and for a query against it: a part of a name finds the whole one, written together or apart
/// (Kim Jong-un, Kim Jongun; Abdul Rahman, Abdulrahman). docs/names.md says how FTS5 and Elasticsearch hold them.
/// </summary>
public static class NameTokens
{
    /// <summary>
    /// The keys of a name's words in the order Given Family, without titles and articles, then those of two neighbours as one word.
    /// No key comes twice; at most 16 words of a name are read.
    /// </summary>
    public static IReadOnlyList<string> ForIndex(ReadOnlySpan<char> name)
    {
        var words = NameParts.Of(name, joinsCompounds: false);
        var tokens = new List<string>(2 * words.Count);
        foreach (var word in words)
            AddNew(tokens, word.Key);
        foreach (var compound in NameParts.Of(name))
            AddNew(tokens, compound.Key);
        for (var i = 1; i < words.Count; i++)
            AddNew(tokens, NameKey.Cut(words[i - 1].Key + words[i].Key));
        return tokens;
    }

    /// <summary>
    /// What a searcher's words for a name are looked up as: a match holds every key of any one of these lists. The first is of the words as they are typed,
    /// the others have two neighbours as one word. Initials are left out beside whole words. Empty where nothing can be looked up.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> ForSearch(ReadOnlySpan<char> words)
    {
        var keys = Keys(words, joinsCompounds: false);
        if (keys.Count == 0)
            return [];
        var alternatives = new List<IReadOnlyList<string>> { keys };
        var compounds = Keys(words, joinsCompounds: true);
        if (compounds.Count < keys.Count)
            alternatives.Add(compounds);
        for (var i = 1; i < keys.Count; i++)
            alternatives.Add([.. keys[..(i - 1)], NameKey.Cut(keys[i - 1] + keys[i]), .. keys[(i + 1)..]]);
        return alternatives;
    }

    private static List<string> Keys(ReadOnlySpan<char> words, bool joinsCompounds)
    {
        var parts = NameParts.Of(words, joinsCompounds);
        if (parts.Exists(part => !part.IsInitial))
            parts.RemoveAll(part => part.IsInitial);
        return parts.ConvertAll(part => part.Key);
    }

    private static void AddNew(List<string> tokens, string token)
    {
        if (!tokens.Contains(token, StringComparer.Ordinal))
            tokens.Add(token);
    }
}
