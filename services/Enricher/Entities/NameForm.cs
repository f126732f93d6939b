namespace Ingest.Enricher.Entities;

/// <summary>A mention's words as they are compared: titles, articles and possessives cut.</summary>
internal sealed class NameForm
{
    private NameForm(string text, string[] words, string[] keys) => (Text, Words, Keys) = (text, words, keys);

    /// <summary>As it is shown: one space between words.</summary>
    internal string Text { get; }

    internal string[] Words { get; }

    /// <summary>For each word what is compared.</summary>
    internal string[] Keys { get; }

    /// <summary>What is compared of the whole name.</summary>
    internal string Key => field ??= string.Join(' ', Keys);

    /// <summary>Reads a mention.</summary>
    /// <param name="surface">As it stands in the text.</param>
    /// <param name="type">What it names.</param>
    /// <param name="keyOf">Makes the key that spellings of one word share.</param>
    internal static NameForm Of(ReadOnlySpan<char> surface, EntityType type, Func<string, string> keyOf)
    {
        surface = WithoutPossessive(surface.Trim());
        var words = surface.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        if (type == EntityType.Person)
        {
            while (first < words.Length - 1 && NameTitles.Contains(words[first]))
                first++;
        }
        else if (words.Length > 1 && words[0] is "the" or "The" or "THE" && !(words.Length == 2 && type == EntityType.Location))
        {
            // "The Hague" keeps its article.
            first = 1;
        }
        words = words[first..];
        return new NameForm(string.Join(' ', words), words, [.. words.Select(word => keyOf(WithoutArticle(word)))]);
    }

    /// <summary>Lower case, without stops: the key where no other is given.</summary>
    internal static string PlainKey(string word) => word.Replace(".", "").Replace('’', '\'').ToLowerInvariant();

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> name)
    {
        if (name.Length > 3 && name[^1] is 's' or 'S' && name[^2] is '\'' or '’')
            return name[..^2];
        return name.Length > 2 && name[^1] is '\'' or '’' ? name[..^1] : name;
    }

    // "al-Sadr" is "Sadr" in the next sentence.
    private static string WithoutArticle(string word) =>
        word.Length > 5 && word[2] == '-' && word.AsSpan(0, 2) is var article && (article.Equals("al", StringComparison.OrdinalIgnoreCase) || article.Equals("el", StringComparison.OrdinalIgnoreCase)) ? word[3..] : word;
}
