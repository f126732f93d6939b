using System.Text;

namespace Ingest.Enricher.Watch;

/// <summary>Checks a list's names one by one, and keeps what is wrong with them.</summary>
internal sealed class WatchListBuilder
{
    private readonly List<WatchListEntry> _entries = [];
    private readonly List<WatchListError> _errors = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    internal void AddError(int line, string message) => _errors.Add(new WatchListError(line, message));

    /// <summary>Adds a name, or the reason why it is none. False where the list is full.</summary>
    internal bool Add(int line, string? name, IReadOnlyList<string> aliases, string? tag)
    {
        if (_entries.Count == WatchListLimits.MaxNames)
        {
            AddError(line, $"more than {WatchListLimits.MaxNames:N0} names; split the list or remove names");
            return false;
        }
        name = name?.Trim() ?? "";
        if (!IsName(line, "name", name))
            return true;
        if (!_lines.TryAdd(name, line))
        {
            AddError(line, $"the name \"{name}\" stands on line {_lines[name]} already; write all its aliases there");
            return true;
        }
        if (aliases.Count > WatchListLimits.MaxAliases)
        {
            AddError(line, $"\"{name}\" has {aliases.Count} aliases, {WatchListLimits.MaxAliases} are allowed; remove some");
            return true;
        }
        if (tag is { Length: > WatchListLimits.MaxLength })
            AddError(line, $"the tag of \"{name}\" has {tag.Length} characters, {WatchListLimits.MaxLength} are allowed; shorten it");
        var kept = new List<string>(aliases.Count);
        foreach (var alias in aliases)
        {
            if (IsName(line, "alias", alias.Trim()))
                kept.Add(alias.Trim());
        }
        _entries.Add(new WatchListEntry { Name = name, Aliases = kept, Tag = string.IsNullOrWhiteSpace(tag) ? null : tag.Trim() });
        return true;
    }

    internal ParsedWatchList Build() => new(_entries, _errors);

    private bool IsName(int line, string what, string text)
    {
        if (text.Length == 0)
            AddError(line, $"an empty {what}; write one or remove it");
        else if (text.Length > WatchListLimits.MaxLength)
            AddError(line, $"a {what} of {text.Length} characters (\"{text[..20]}…\"), {WatchListLimits.MaxLength} are allowed; shorten it, or look for a quotation mark that is not closed");
        else if (!HasLetterOrDigit(text))
            AddError(line, $"the {what} \"{text}\" has no letter or digit, so it is found nowhere; remove it");
        else
            return true;
        return false;
    }

    private static bool HasLetterOrDigit(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }
        return false;
    }
}
