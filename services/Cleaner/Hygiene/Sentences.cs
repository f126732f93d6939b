namespace Ingest.Cleaner.Hygiene;

/// <summary>Splits running text into sentences, roughly: good enough to tell furniture from prose, not for grammar.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "st", "prof", "gen", "col", "lt", "sgt", "rev", "sen", "rep", "gov", "jr", "sr", "no", "vs", "inc", "ltd", "co", "u.s", "u.k", "u.n", "a.m", "p.m",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "bzw", "z.b", "d.h", "nr", "str", "ca", "m", "mme", "sra",
    };

    /// <summary>The sentences of a line in order; nothing is lost but the spaces between.</summary>
    public static List<string> Split(string line)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '。' or '！' or '？')
            {
                while (i + 1 < line.Length && line[i + 1] is '」' or '』' or '”')
                    i++;
                Take(i + 1);
                continue;
            }
            if (line[i] is not ('.' or '!' or '?' or '…' or '؟' or '।' or '۔'))
                continue;
            var end = i + 1;
            while (end < line.Length && line[end] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '.' or '!' or '?')
                end++;
            if (end >= line.Length || line[end] != ' ' || end + 1 >= line.Length || !StartsSentence(line[end + 1]) || (line[i] == '.' && IsAbbreviation(line, start, i)))
                continue;
            i = end - 1;
            Take(end);
        }
        Take(line.Length);
        return sentences;

        void Take(int end)
        {
            var sentence = line[start..end].Trim();
            if (sentence.Length > 0)
                sentences.Add(sentence);
            start = end;
        }
    }

    /// <summary>Three words at least, or as many characters as three words take in a script without spaces.</summary>
    public static bool HasWords(string text)
    {
        var spaces = 0;
        var wide = 0;
        foreach (var c in text)
        {
            if (c == ' ')
                spaces++;
            else if (c is >= '\u2E80' and <= '\u9FFF')
                wide++;
            if (spaces >= 2 || wide >= 6)
                return true;
        }
        return false;
    }

    private static bool StartsSentence(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '‘' or '\'' or '(' or '«' or '¿' or '¡' or '©' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;

    private static bool IsAbbreviation(string line, int start, int dot)
    {
        var from = dot;
        while (from > start && (char.IsLetter(line[from - 1]) || line[from - 1] == '.') && dot - from < 12)
            from--;
        var word = line[from..dot];
        return (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.Contains(word);
    }
}
