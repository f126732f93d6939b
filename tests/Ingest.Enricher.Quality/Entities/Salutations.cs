using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>
/// Lines as letters and comments begin and end with, made of listed names: names that stand alone, of which the corpora have none. Half of
/// the names are changed by a letter, so that a model does not only learn the lists.
/// </summary>
internal static class Salutations
{
    private const int Documents = 60;
    private const int LinesInDocument = 20;

    private static readonly string[] Patterns =
    [
        "{G},", "{G}", "{G}:", "{G} -", "{G} --", "Hi {G},", "Hello {G}!", "Dear {G},", "Dear {G}:", "Dear Mr. {S},", "Dear Ms. {S}:", "Dear {G} {S},", "Thanks {G}!", "Thanks, {G}", "Thank you {G}.", "Hey {G},",
        "{G} {S}", "{G} {S},", "{S}, {G}", "{G} and {H},", "{G}/{H}", "- {G}", "Regards, {G}", "Best, {G} {S}", "{G}, please see below.", "{G}, I have attached the file.", "{G} - I will call you.", "Love, {G}", "{G}.", "To: {G} {S}", "From: {G} {S}", "cc: {G} {S}, {H} {S}",
        "Thanks,", "Regards,", "Best wishes,", "Hello,", "Hi all,", "Dear all,", "Dear Sir,", "Sincerely,", "Attached", "Subject", "Yes.", "Great!", "Welcome!", "Please see below.", "Best regards,", "Everyone,", "Team,", "FYI", "Enjoy!",
    ];

    /// <summary>The documents; the same ones each time.</summary>
    /// <param name="gazetteers">The list that gazetteers.mjs writes.</param>
    internal static List<LabelledDocument> Make(string gazetteers)
    {
        var given = new List<string>();
        var surnames = new List<string>();
        foreach (var line in File.ReadLines(gazetteers))
        {
            var tab = line.IndexOf('\t');
            var name = line[(tab + 1)..];
            // Latin names of one word.
            if (name.Length is >= 3 and <= 12 && name.All(static sign => char.IsLetter(sign) && sign < '\u0250') && line[..tab] is "given" or "surname")
                (line[..tab] == "given" ? given : surnames).Add(char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant());
        }
        var random = new Random(11);
        return [.. Enumerable.Range(0, Documents).Select(document => Document(document, given, surnames, random))];
    }

    private static LabelledDocument Document(int number, List<string> given, List<string> surnames, Random random)
    {
        var lines = new List<TextLine>();
        var names = new List<MarkedName>();
        var start = 0;
        for (var line = 0; line < LinesInDocument; line++)
        {
            var text = new System.Text.StringBuilder();
            var pattern = Patterns[random.Next(Patterns.Length)];
            for (var i = 0; i < pattern.Length; i++)
            {
                if (pattern[i] != '{')
                {
                    text.Append(pattern[i]);
                    continue;
                }
                var name = Changed(pattern[i + 1] == 'S' ? surnames[random.Next(surnames.Count)] : given[random.Next(given.Count)], random);
                // A given name and the surname behind it are one name.
                if (names.Count > 0 && names[^1].Line == line && names[^1].Start + names[^1].Length + 1 == text.Length && text[^1] == ' ')
                    names[^1] = names[^1] with { Length = names[^1].Length + 1 + name.Length };
                else
                    names.Add(new MarkedName(line, text.Length, name.Length, EntityType.Person));
                text.Append(name);
                i += 2;
            }
            lines.Add(new TextLine(start, text.ToString()));
            start += text.Length + 1;
        }
        return new LabelledDocument($"letters {number}", "letters", string.Join('\n', lines.Select(static line => line.Text)), lines, names, null);
    }

    private static string Changed(string name, Random random)
    {
        if (random.Next(2) == 0)
            return name;
        var letters = name.ToCharArray();
        letters[random.Next(1, letters.Length)] = (char)random.Next('a', 'z' + 1);
        return new string(letters);
    }
}
