using System.Text;
using Ingest.Cleaner.Hygiene;

namespace Ingest.Cleaner.Titles;

/// <summary>The forms in which headlines are compared.</summary>
internal static class TitleForm
{
    /// <summary>Lower case, quotes and dashes of one kind, single spaces: two texts with one key are one headline to a reader.</summary>
    public static string Key(string text)
    {
        // Hygiene first: lone surrogates and characters that are none cannot be normalised.
        text = TextHygiene.Line(text);
        var key = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            var plain = c switch
            {
                '‘' or '’' => '\'',
                '“' or '”' or '„' => '"',
                '–' or '—' => '-',
                _ => char.ToLowerInvariant(c),
            };
            if (!char.IsWhiteSpace(plain))
                key.Append(plain);
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }
        return key.ToString().Trim(' ', '"', '\'');
    }

    /// <summary>Letters and digits only.</summary>
    public static string Letters(string key) => string.Create(key.Count(char.IsLetterOrDigit), key, static (span, source) =>
    {
        var at = 0;
        foreach (var c in source)
        {
            if (char.IsLetterOrDigit(c))
                span[at++] = c;
        }
    });

    /// <summary>The words of a key; of a script without spaces its characters.</summary>
    public static HashSet<string> Words(string key)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < key.Length;)
        {
            if (!char.IsLetterOrDigit(key[i]))
            {
                i++;
                continue;
            }
            var start = i++;
            if (key[start] < '\u2E80')
            {
                while (i < key.Length && char.IsLetterOrDigit(key[i]) && key[i] < '\u2E80')
                    i++;
            }
            words.Add(key[start..i]);
        }
        return words;
    }

    /// <summary>The share of the first words that the second have; 0 where there are none.</summary>
    public static float Covered(HashSet<string> words, HashSet<string>? by) =>
        by is null || words.Count == 0 ? 0 : (float)words.Count(by.Contains) / words.Count;
}
