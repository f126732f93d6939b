using System.Text;

namespace Ingest.Enricher.Quality.Language;

/// <summary>Serbian in Latin letters, which the corpora lack and half of its press uses: each Cyrillic letter has its one counterpart.</summary>
internal static class SerbianLetters
{
    private const string Cyrillic = "абвгдђежзијклљмнњопрстћуфхцчџш";
    private static readonly string[] Latin = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".Split(' ');

    /// <summary>The text, in lower case, in Latin letters.</summary>
    public static string ToLatin(string letters)
    {
        var result = new StringBuilder(letters.Length);
        foreach (var letter in letters)
        {
            var at = Cyrillic.IndexOf(letter, StringComparison.Ordinal);
            if (at < 0)
                result.Append(letter);
            else
                result.Append(Latin[at]);
        }
        return result.ToString();
    }
}
