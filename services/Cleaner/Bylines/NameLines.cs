using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Bylines;

/// <summary>Tells lines that may be names without a word that says so.</summary>
internal static partial class NameLines
{
    /// <summary>The line is two to four capitalised words, or a date and such words, or a date with "by" behind it.</summary>
    public static bool IsMatch(string line) =>
        line.Length is >= 5 and <= 100 && ((line.Length <= 45 && Bare().IsMatch(line) && GroupNames.Words(line) == 0) || Dated().IsMatch(line));

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]*\.?(?:\s(?:\p{Lu}[\p{L}'’-]*\.?|de|da|van|von|der|den|del|la|al|bin)){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?=.{0,30}\d).{4,50}?(?:\s[Bb]y:?\s|\s[·•|–-]\s(?:[Bb]y\s)?)\p{Lu}\p{L}+\s\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
