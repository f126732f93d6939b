using System.Buffers;
using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Bylines;

/// <summary>Splits what a page says of its authors into names: without "By", roles, degrees, addresses, places and dates.</summary>
internal static partial class NameList
{
    private const int MaxText = 300;

    private const int MaxNames = 20;

    private static readonly SearchValues<string> RoleWords = SearchValues.Create(
    [
        "reporter", "editor", "correspondent", "journalist", "writer", "columnist", "contributor", "producer", "photograph", "analyst", "director", "professor", "expert", "dietitian", "founder", "ceo", "redakteur", "redaktor", "korrespondent", "reporterin", "journaliste", "periodista", "giornalista",
        "jornalista", "muhabir", "wartawan", "корреспондент", "редактор", "manager", "specialist", "consultant", "candidate", "educator", "nutritionist", "senior", "chief", "head of", "co-founder", "attorney", "fellow", "researcher", "member of", "certified",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>One of these stands in whatever <see cref="Address"/> finds.</summary>
    private static readonly SearchValues<string> AddressMarks = SearchValues.Create(["@", "://", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>One of these stands in whatever <see cref="GluedOffice"/> finds.</summary>
    private static readonly SearchValues<string> GluedWords = SearchValues.Create(
    [
        "Reporter", "Editor", "Writer", "Correspondent", "Journalist", "Columnist", "Director", "Contributor", "Producer", "Redakteur", "Korrespondent", "Updated", "Published", "Posted", "Twitter", "Facebook",
    ], StringComparison.Ordinal);

    private static readonly string[] Offices = ["기자", "특파원", "記者", "记者", "特派員", "特派员"];

    /// <summary>The names in a text; empty where it holds none.</summary>
    public static List<string> Split(string text)
    {
        var names = new List<string>();
        if (text.Length > MaxText)
            text = text[..(char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText)];
        // Most texts hold nothing that the expressions before the names look for, and each of them tries every character.
        if (text.AsSpan().ContainsAny(AddressMarks))
            text = Address().Replace(text, " ");
        // "Dec. 19, 2025 · Ada Berg", "Posted on 3 May 2024 by Ada Berg": the names stand behind the date.
        if (BehindDate().Match(text) is { Success: true } date)
            text = text[date.Length..];
        for (var i = 0; i < 2 && Prefix().Match(text) is { Success: true } prefix; i++)
            text = text[prefix.Length..];
        // "ByAda Berg": elements side by side leave no space.
        if (GluedBy().Match(text) is { Success: true } glued)
            text = text[glued.Length..];
        if (text.AsSpan().ContainsAny(GluedWords))
            text = GluedOffice().Replace(text, "");
        text = Tail().Replace(text, "");
        // "Center for Science and Technology" is one name, in which "and" parts nothing.
        foreach (var part in (Organization().IsMatch(text) ? Marks() : Separator()).Split(text))
        {
            foreach (var name in SplitPair(part))
                Take(name, names);
            if (names.Count >= MaxNames)
                break;
        }
        return names;
    }

    // "y", "e", "et" may stand inside a name: they part only what has two words on either side.
    private static string[] SplitPair(string part)
    {
        var match = ShortAnd().Match(part);
        return match.Success && match.Groups["a"].Value.Trim().Contains(' ', StringComparison.Ordinal) && match.Groups["b"].Value.Trim().Contains(' ', StringComparison.Ordinal)
            ? [match.Groups["a"].Value, match.Groups["b"].Value]
            : [part];
    }

    private static void Take(string part, List<string> names)
    {
        var name = Office().Replace(Trimmed(part), "");
        // A degree or a role behind a name belongs to it.
        if (name.Length is < 2 or > 70 || (names.Count > 0 && (IsDegree(name) || name.AsSpan().ContainsAny(RoleWords))))
            return;
        if (!IsName(name))
            return;
        // East Asian papers write the office behind the name.
        foreach (var office in Offices)
        {
            if (name.Length > office.Length + 1 && name.EndsWith(office, StringComparison.Ordinal))
                name = Trimmed(name[..^office.Length]);
        }
        name = Cased(name);
        if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            names.Add(name);
    }

    private static string Trimmed(string text) => text.Trim(' ', '.', ',', ';', ':', '|', '-', '–', '—', '•', '·', '(', ')', '[', ']', '"', '“', '”', '\'', '/', '*', '●', '○', '▪', '■', '►', '›', '»', '\u00A0');

    private static bool IsDegree(string name) =>
        name.Length <= 12 && Agencies.Find(name) is null && name.Count(char.IsUpper) >= 2 && !name.Contains(' ', StringComparison.Ordinal) && (name.Count(char.IsUpper) >= 2 && name.Length <= 5 || name.Contains('.', StringComparison.Ordinal) || name.All(static c => char.IsUpper(c) || !char.IsLetter(c)));

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > 60 || name.Contains('@', StringComparison.Ordinal) || name.Contains("://", StringComparison.Ordinal) || name.Contains('{', StringComparison.Ordinal) || name.Contains('<', StringComparison.Ordinal))
            return false;
        var letters = name.Count(char.IsLetter);
        return letters >= 2 && name.Count(static c => c == ' ') < 7 && name.Count(char.IsDigit) <= 4 && letters * 2 > name.Length && !IsCommon(name);
    }

    private static bool IsCommon(string name) =>
        name.Equals("author", StringComparison.OrdinalIgnoreCase) || name.Equals("by", StringComparison.OrdinalIgnoreCase) || name.Equals("von", StringComparison.OrdinalIgnoreCase) || name.Equals("published", StringComparison.OrdinalIgnoreCase)
        || name.Equals("updated", StringComparison.OrdinalIgnoreCase) || name.Equals("share", StringComparison.OrdinalIgnoreCase) || name.Equals("follow", StringComparison.OrdinalIgnoreCase) || name.Equals("null", StringComparison.OrdinalIgnoreCase)
        || name.Equals("undefined", StringComparison.OrdinalIgnoreCase) || name.Equals("read more", StringComparison.OrdinalIgnoreCase) || name.Equals("about the author", StringComparison.OrdinalIgnoreCase) || name.Equals("comments", StringComparison.OrdinalIgnoreCase)
        || NoAuthor().IsMatch(name);

    // "ADA BERG" is shouted, "AFP" is not.
    private static string Cased(string name)
    {
        var words = name.Split(' ');
        if (words.Length < 2 || name.Length < 6 || name.Any(char.IsLower) || !name.Any(char.IsUpper))
            return name;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length > 1 && !words[i].Contains('.', StringComparison.Ordinal))
                words[i] = string.Concat(words[i][..1], words[i][1..].ToLowerInvariant());
        }
        return string.Join(' ', words);
    }

    [GeneratedRegex(@"\S*@\S*|https?://\S+|www\.\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*(?:(?:written|authored|posted|reported|story|words|text|article|published|edited|opinion|analysis|review|reviewed|interview|created|blog|posts?|articles|stories|more|medically reviewed|photos?)?\s*by|authors?|about the author|posted by|von|par|por|di|door|av|af|autorin(?:/autor)?|autor(?:/in|:in)?|autora|autore|auteur|text|texto|yazan|haber|oleh|penulis|penulis|reporter|автор|авторы|автори|текст|بقلم|كتب|كتبت|作者|記者|记者|文|取材・文|글|작성자|przez|napisał|skrevet|tekst|kirjoittaja|szerző|autoři|tác giả|συντάκτης|लेखक)(?:\s*[::/|]\s*|\s+|(?<=[者文])\s*)(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?:[Ww]ritten |[Pp]osted )?[Bb][Yy](?=\p{Lu}\p{Ll}+\s\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex GluedBy();

    /// <summary>What stands behind a name of two words and more without a comma: an office, or the word of the date that follows.</summary>
    [GeneratedRegex(@"(?<=\p{L}\.?\s\p{Lu}[\p{L}'’-]+)\s(?:(?:Updated|Published|Posted|Last|Reviewed)|(?:(?:Staff|Senior|Contributing|Freelance|Guest|Content|Deputy|Associate)\s){0,2}(?:Writer|Author|Editor|Reporter|Contributor|Correspondent|Columnist|Journalist))$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    /// <summary>"Ada BergTravel News Reporter", "Ada BergUpdated": what stood in an element of its own beside the name.</summary>
    [GeneratedRegex(@"(?<=^(?:[Bb]y\s)?\p{Lu}[\p{L}'’.-]*\s(?:\p{L}[\p{L}'’.-]*\s){0,2}?\p{Lu}[\p{L}'’-]*\p{Ll})(?<!\s(?:Mc|Mac|La|Le|De|Di|Da|Du|Van|Von|Fitz))(?:(?:\p{Lu}[\p{L}&-]*\s){0,4}(?:Reporter|Editor|Writer|Correspondent|Journalist|Columnist|Director|Contributor|Producer|Redakteur|Redakteurin|Korrespondent)\b|Updated\b|Published\b|Posted\b|Twitter\b|Facebook\b).*$", RegexOptions.CultureInvariant)]
    private static partial Regex GluedOffice();

    /// <summary>Labels whose name is elsewhere, those who changed or checked what another wrote, and buttons beside a byline.</summary>
    [GeneratedRegex(@"^(?:(?:written|posted|published|authored|reviewed|medically reviewed) by|(?:updated|edited|fact[- ]checked) by .*|(?:expert|medical) reviewer|staff writer|sign (?:in|out|up)|log (?:in|out)|learn more|contact us|apply now|subscribe(?: now)?|select page|in this article|close window|store locator)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoAuthor();

    [GeneratedRegex(@"\s*(?:,|;|\||/|&|、|·|•|،|\band\b|\bAND\b|\bund\b|\bdan\b|\bve\b|\bog\b|\boch\b|\bwith\b|\bи\b|\bта\b|(?<=\s)و(?=\s)|\n|\s[-–—]\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*(?:;|\||、|•|\n|\s[-–—]\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\b(?:" + Bodies + @")\s+(?:for|of|on)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Organization();

    /// <summary>Words of organisations that "for", "on" or "in" follow as a part of the name.</summary>
    private const string Bodies = "Centers?|Centres?|Institutes?|Council|Foundation|Association|Society|Department|Office|Agency|Committee|Coalition|Alliance|Campaign|Network|Partnership|Fund|Bureau|School|College|Academy|Union|Project|Initiative|Trust|Ministry|Commission|Board|Forum|Federation|Citizens|Doctors|Physicians|Scientists|Parents|Women";

    [GeneratedRegex(@"^(?<a>.+?)\s(?:y|e|et|i|en|és|ja|a|και|và)\s(?<b>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortAnd();

    [GeneratedRegex(@"^(?:(?:posted|published|created|updated|written|reviewed)\b[^\d\n]{0,20}|on\s+)?(?:\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|\d{1,2}\.?\s\p{L}{3,9}\.?,?\s(?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})[\s,|·•–—-]*(?:\d{1,2}:\d\d(?:\s?[AaPp][Mm])?[\s,|·•–—-]*)?(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BehindDate();

    // What follows the names: a date, a place, a reading time.
    [GeneratedRegex(@"\s*(?:\b(?<!\b(?:" + Bodies + @")\s{1,2})(?:for|in|at|on)\b\s.*|\b(?:updated|published|posted|last|aus|für|is an?|has|covers|writes|reports)\b\s.*|\(.*|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d.*|\b\d{1,2}[./:\s].*|\b(?:19|20)\d\d\b.*|\d+\s(?:min|hour|day|Minuten|Uhr).*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
