namespace Ingest.Enricher.Entities;

/// <summary>
/// Brings mentions of one entity together: the same name in other capitals or spelling, a person's surname, an organisation's initials or first
/// words, in whatever order they come. What could mean two entities stays with the one named last before it, or by itself.
/// </summary>
/// <remarks>Names whose key is empty stand by themselves. Time is linear in the number of mentions, but for sorting.</remarks>
public static class EntityGrouper
{
    private const int LongestAcronym = 7;
    private const int MostCandidates = 50;

    private static readonly HashSet<string> SmallWords = new(StringComparer.OrdinalIgnoreCase) { "of", "the", "and", "for", "in", "on", "to", "de", "la", "le", "les", "des", "du", "et", "del", "y", "da", "do", "e", "der", "die", "das", "für", "und", "&" };

    /// <summary>Groups an article's mentions.</summary>
    /// <param name="mentions">In order; none overlaps another.</param>
    /// <param name="title">The article's title.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="keyOf">Makes of a word the key that its spellings share; null for lower case.</param>
    public static IReadOnlyList<EntityGroup> Group(IReadOnlyList<EntityMention> mentions, string? title, IReadOnlyList<string> paragraphs, Func<string, string>? keyOf = null)
    {
        keyOf ??= NameForm.PlainKey;
        var names = new List<GroupedName>();
        var byKey = new Dictionary<(EntityType, string), GroupedName>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var text = mention.Paragraph == EntityMention.InTitle ? title ?? "" : paragraphs[mention.Paragraph];
            var form = NameForm.Of(text.AsSpan(mention.Start, mention.Length), mention.Type, keyOf);
            if (!byKey.TryGetValue((mention.Type, form.Key), out var name))
            {
                name = new GroupedName(mention.Type, form);
                names.Add(name);
                if (form.Key.Length > 0)
                    byKey.Add((mention.Type, form.Key), name);
            }
            name.Add(i, mention, form);
        }
        LinkDefinitions(mentions, title, paragraphs, names);
        LinkAcronyms(names);
        LinkShortForms(names);
        return Collect(mentions, names);
    }

    // "Islamic State (IS)", "IS (Islamic State)": brackets right behind, and initials that fit.
    private static void LinkDefinitions(IReadOnlyList<EntityMention> mentions, string? title, IReadOnlyList<string> paragraphs, List<GroupedName> names)
    {
        var nameOf = new GroupedName[mentions.Count];
        foreach (var name in names)
        {
            foreach (var (index, _) in name.Mentions)
                nameOf[index] = name;
        }
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (first, second) = (mentions[i], mentions[i + 1]);
            if (first.Paragraph != second.Paragraph)
                continue;
            var text = first.Paragraph == EntityMention.InTitle ? title ?? "" : paragraphs[first.Paragraph];
            var between = text.AsSpan(first.Start + first.Length, second.Start - first.Start - first.Length);
            if (!between.Trim().SequenceEqual("(") || second.Start + second.Length >= text.Length || text[second.Start + second.Length] != ')')
                continue;
            if (IsAcronymOf(nameOf[i + 1].First, nameOf[i].First))
                nameOf[i + 1].Link(nameOf[i]);
            else if (IsAcronymOf(nameOf[i].First, nameOf[i + 1].First))
                nameOf[i].Link(nameOf[i + 1]);
        }
    }

    private static void LinkAcronyms(List<GroupedName> names)
    {
        var byInitials = new Dictionary<string, List<GroupedName>>(StringComparer.Ordinal);
        foreach (var name in names.Where(static name => name.First.Words.Length > 1 && name.Type is EntityType.Organisation or EntityType.Location))
        {
            foreach (var initials in InitialsOf(name.First).Distinct(StringComparer.Ordinal))
            {
                if (!byInitials.TryGetValue(initials, out var same))
                    byInitials.Add(initials, same = []);
                same.Add(name);
            }
        }
        foreach (var name in names)
        {
            if (name.Linked is null && AcronymOf(name.First) is { } acronym && byInitials.TryGetValue(acronym, out var full) && full.Count == 1 && full[0].Type == name.Type)
                name.Link(full[0]);
        }
    }

    private static void LinkShortForms(List<GroupedName> names)
    {
        var byWord = new Dictionary<(EntityType, string), List<GroupedName>>();
        foreach (var name in names.Where(static name => name.First.Words.Length > 1 && name.Type is EntityType.Person or EntityType.Organisation))
        {
            foreach (var key in name.First.Keys.Distinct(StringComparer.Ordinal))
            {
                if (!byWord.TryGetValue((name.Type, key), out var same))
                    byWord.Add((name.Type, key), same = []);
                same.Add(name);
            }
        }
        // Longer ones first: "Mahdi" joins "Abdul Mahdi", which has joined "Adel Abdul Mahdi".
        foreach (var name in names.Where(static name => name.Linked is null && name.First.Key.Length > 0).OrderByDescending(static name => name.First.Words.Length).ToList())
        {
            if (!byWord.TryGetValue((name.Type, name.First.Keys[^1]), out var candidates) && !byWord.TryGetValue((name.Type, name.First.Keys[0]), out candidates))
                continue;
            // Whom a name means that so many share cannot be told.
            if (candidates.Count > MostCandidates)
                continue;
            var full = candidates.Where(candidate => candidate != name && candidate.First.Words.Length > name.First.Words.Length && IsShortFormOf(name.First, candidate.First, name.Type))
                .Select(static candidate => candidate.Root).Where(root => root != name).Distinct().ToList();
            if (full.Count == 1)
                name.Link(full[0]);
            else if (full.Count > 1)
                Share(name, full);
        }
    }

    // Two persons of one surname: each mention stays with the one whose full name was read last.
    private static void Share(GroupedName name, List<GroupedName> full)
    {
        var read = full.SelectMany(static candidate => candidate.Mentions.Select(pair => (pair.Index, Candidate: candidate))).OrderBy(static pair => pair.Index).ToList();
        var at = 0;
        name.Hand(index =>
        {
            while (at < read.Count && read[at].Index < index)
                at++;
            return at == 0 ? null : read[at - 1].Candidate;
        });
    }

    private static bool IsShortFormOf(NameForm name, NameForm full, EntityType type)
    {
        if (type == EntityType.Organisation)
            return name.Keys.AsSpan().SequenceEqual(full.Keys.AsSpan(0, name.Keys.Length)) && !SmallWords.Contains(full.Words[name.Keys.Length]);
        if (name.Keys.AsSpan().SequenceEqual(full.Keys.AsSpan(full.Keys.Length - name.Keys.Length)))
            return true;
        if (name.Keys.Length == 1)
            return name.Keys[0] == full.Keys[0];
        // "George Bush" and "George W. Bush", "J. Biden" and "Joe Biden".
        var at = 0;
        foreach (var key in name.Keys)
        {
            while (at < full.Keys.Length && full.Keys[at] != key && !(key.Length == 1 && full.Keys[at].StartsWith(key, StringComparison.Ordinal)))
                at++;
            if (at++ == full.Keys.Length)
                return false;
        }
        return name.Keys[^1] == full.Keys[^1];
    }

    private static bool IsAcronymOf(NameForm name, NameForm full) => AcronymOf(name) is { } acronym && full.Words.Length > 1 && InitialsOf(full).Any(initials => initials == acronym);

    private static string? AcronymOf(NameForm name)
    {
        if (name.Words.Length != 1)
            return null;
        var letters = name.Words[0].Replace(".", "");
        return letters.Length is >= 2 and <= LongestAcronym && letters.All(char.IsUpper) ? letters : null;
    }

    // With small words and without: "FBI", "DRC", "MoD" is beyond it.
    private static IEnumerable<string> InitialsOf(NameForm name)
    {
        var words = name.Words.SelectMany(static word => word.Split('-', StringSplitOptions.RemoveEmptyEntries)).ToList();
        yield return string.Concat(words.Where(static word => !SmallWords.Contains(word)).Select(static word => char.ToUpperInvariant(word[0])));
        yield return string.Concat(words.Select(static word => char.ToUpperInvariant(word[0])));
    }

    private static List<EntityGroup> Collect(IReadOnlyList<EntityMention> mentions, List<GroupedName> names)
    {
        var groups = new List<EntityGroup>();
        foreach (var members in names.Where(static name => name.Mentions.Count > 0).GroupBy(static name => name.Root).OrderBy(static group => group.Min(static name => name.Mentions[0].Index)))
        {
            var all = members.SelectMany(static name => name.Mentions).OrderBy(static pair => pair.Index).ToList();
            var forms = members.SelectMany(static name => name.Forms).OrderBy(static pair => pair.Index).Select(static pair => pair.Form).ToList();
            // A heading's capitals are nobody's name.
            var name = forms.OrderByDescending(static form => form.Words.Length).ThenBy(form => IsShouted(form) ? 1 : 0).First();
            groups.Add(new EntityGroup
            {
                Type = members.Key.Type,
                Name = name.Text,
                Aliases = [.. forms.Select(static form => form.Text).Distinct(StringComparer.Ordinal)],
                Mentions = [.. all.Select(pair => mentions[pair.Index])],
            });
        }
        return groups;
    }

    private static bool IsShouted(NameForm form) => form.Text.Length > LongestAcronym && !form.Text.Any(char.IsLower);
}
