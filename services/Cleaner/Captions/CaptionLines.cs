using System.Buffers;
using System.Text.RegularExpressions;
using Ingest.Contracts;

namespace Ingest.Cleaner.Captions;

/// <summary>Knows captions by the credit at their end or front, and takes the credit off.</summary>
internal static partial class CaptionLines
{
    /// <summary>The rule under which a caption line leaves the body.</summary>
    public const string Rule = "caption";

    private const int MaxLength = 500;

    /// <summary>One of these begins the credit that <see cref="TrailingCredit"/> finds.</summary>
    private static readonly SearchValues<string> CreditWords = SearchValues.Create(["Photo", "Foto", "Picture", "Image", "Credit", "Crédit", "Bild", "REUTERS/"], StringComparison.Ordinal);

    /// <summary>The caption that a whole line is; null for a line that is none.</summary>
    public static Caption? Read(string line)
    {
        if (line.Length is < 12 or > MaxLength)
            return null;
        // Each expression tries every character of a line; few lines hold what its credit begins or ends on.
        var end = line[^1] == '.' ? line[^2] : line[^1];
        return (line.Contains('/', StringComparison.Ordinal) ? Match(SlashCredit(), line) : null)
            ?? (end is ')' or ']' ? Match(BracketCredit(), line) : null)
            ?? (line.AsSpan().ContainsAny(CreditWords) ? Match(TrailingCredit(), line) : null);
    }

    /// <summary>Splits a text that is known to be a caption into text and credit.</summary>
    public static Caption Split(string text)
    {
        if (Read(text) is { } read)
            return read;
        var match = LooseCredit().Match(text);
        return match.Success && match.Groups["text"].Length >= 8 ? Of(match) : new Caption { Text = text };
    }

    private static Caption? Match(Regex regex, string line) => regex.Match(line) is { Success: true } match ? Of(match) : null;

    private static Caption Of(Match match) =>
        new() { Text = match.Groups["text"].Value.Trim(), Credit = match.Groups["credit"].Value.Trim().TrimEnd(')', ']', '.') };

    // "..., 2019. /Reuters Photo", "... /VCG Photo"
    [GeneratedRegex(@"^(?<text>.{10,}?)\s*(?<=[.!?""”’']|\s)/\s?(?<credit>\p{Lu}[\w&'’. -]{1,40}?)(?:\s(?:[Pp]hotos?|[Pp]ictures?|[Ii]mages?|[Vv]ia [\w .]{2,30}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashCredit();

    // "... (AP Photo/John Doe)", "... [Photo: Reuters]", "... (Foto: dpa)"
    [GeneratedRegex(@"^(?<text>.{10,}?)\s*[(\[](?<credit>(?:[^()\[\]]{0,40}\b(?:[Pp]hotos?|PHOTO|[Ff]oto|FOTO|[Ii]mages?|[Pp]icture|[Cc]redit|[Cc]ourtesy|[Ff]ile)\b[^()\[\]]{0,60})|(?:(?:REUTERS|Reuters|AFP|AP|EPA|Getty|dpa|Xinhua|VCG)\s?[/-][^()\[\]]{1,60}))[)\]]\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex BracketCredit();

    // "... Photo: John Doe/AFP", "... Photograph by X", "... REUTERS/X", "... Getty Images"
    [GeneratedRegex(@"^(?<text>.{10,}?[.!?""”]?)\s+(?:[|–—-]\s*)?(?:(?:Photo(?:graph)?|Foto|Picture|Image|Credit|Crédit|Photo [Cc]redit|Image [Cc]redit|Bild|Photos?\s[Bb]y|Photograph [Bb]y|Fotografía|Foto [Dd]i)\s?[::]\s?(?<credit>[^.:]{2,80})|(?<credit>REUTERS/[\w .'-]{2,40}|(?:[\w .'/-]{0,40}/)?Getty Images|AFP via Getty Images))\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingCredit();

    // Inside a caption anything after the copyright sign, a dash or a bar is the credit, as is a last pair of brackets.
    [GeneratedRegex(@"^(?<text>.{3,}?)\s*(?:©\s?(?<credit>.{2,80})|\s[|–—]\s(?<credit>[^|–—.]{2,60})|\((?<credit>[^()]{2,60})\))$", RegexOptions.CultureInvariant)]
    private static partial Regex LooseCredit();
}
