using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Bylines;

/// <summary>Reads the names out of a byline.</summary>
internal static partial class BylineReader
{
    /// <summary>The rule under which a byline leaves the body.</summary>
    public const string Rule = "byline";

    /// <summary>Adds the names of a line that is a byline ("By A and B"); false for any other line.</summary>
    public static bool TryRead(string line, ArticleDraft draft)
    {
        var names = NamesOf(line);
        if (names.Count == 0)
            return false;
        // What the page's data named stands: a byline in the text repeats it, or names whoever wrote the box beside it.
        var known = draft.Authors.Count > 0;
        foreach (var name in names)
        {
            if (!known || Agencies.Find(name) is not null)
                Add(name, draft);
        }
        return true;
    }

    /// <summary>The line is a byline with names in it.</summary>
    public static bool HasNames(string line) => NamesOf(line).Count > 0;

    /// <summary>The line starts as bylines do.</summary>
    public static bool StartsLikeByline(string line) => line.Length < 200 && Prefix().IsMatch(line);

    /// <summary>The line is what stands before a name on the next one: "By", "Author:".</summary>
    public static bool IsLabel(string line) => Prefix().Match(line.TrimEnd(':', ' ') + " x") is { Success: true } match && match.Length == line.TrimEnd(':', ' ').Length + 1;

    /// <summary>Adds a name, or several, that the page's data or markup call author.</summary>
    public static void AddAuthors(string text, ArticleDraft draft)
    {
        var match = Prefix().Match(text);
        foreach (var name in Names(match.Success ? text[match.Length..] : text))
            Add(name, draft);
    }

    /// <summary>Takes a name into the draft: an agency's to the agencies, any other to the authors.</summary>
    public static void Add(string name, ArticleDraft draft)
    {
        if (Agencies.Find(name) is { } agency)
            draft.AddAgency(agency, name);
        else
            draft.AddAuthor(name);
    }

    // Empty for a line that is no byline.
    private static List<string> NamesOf(string line) => line.Length <= 200 && Prefix().Match(line) is { Success: true } match ? Names(line[match.Length..]) : [];

    private static List<string> Names(string text)
    {
        var names = new List<string>();
        foreach (var part in Separator().Split(Tail().Replace(text, "")))
        {
            var name = part.Trim().Trim('.', ',', ';', ':', '|', '-', '–', '•', '(', ')').Trim();
            if (name.StartsWith('@') || name.Contains('/', StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal))
                continue;
            if (IsName(name))
                names.Add(name);
            else if (names.Count > 0 || name.Length > 0)
                break;
        }
        return names;
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > 60 || name.Any(char.IsDigit))
            return false;
        if (Agencies.Find(name) is not null)
            return true;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 6)
            return false;
        // Scripts without case (Arabic, Chinese) cannot be asked for capitals.
        return char.IsUpper(words[0][0]) || char.GetUnicodeCategory(words[0][0]) == System.Globalization.UnicodeCategory.OtherLetter
            || (words.Length > 1 && char.IsUpper(words[^1][0]));
    }

    [GeneratedRegex(@"^\s*(?:(?:written|posted|reported|story|words|text|article|published|edited|opinion|analysis|review|interview)?\s*by|authors?|von|par|por|di|door|av|af|autor|autora|auteur|text|yazan|oleh|автор|автор[ыа]|بقلم|作者|記者|记者|文)(?:\s*[::]\s*|\s+|(?<=[者文])\s*)(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\s*(?:,|;|\||/(?=\s)|&|、|·|•|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bund\b|\ben\b|\bog\b|\boch\b|\bdan\b|\bve\b|\bи\b|\bwith\b)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    // What follows the names: a date, a role, a place.
    [GeneratedRegex(@"\s*(?:\b(?:for|in|at|on|updated|published|posted|last|senior|staff|correspondent|reporter|editor)\b.*|[—–|]\s.*|\s-\s.*|\(.*|\d.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tail();
}
