using System.Text;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Quality.Language;

/// <summary>Texts as the detector reads them.</summary>
internal static class LetterText
{
    /// <summary>The text's letters in lower case, words apart.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (Letters.Of(unit) is not Letters.Mark and var letter)
                result.Append(letter);
        }
        return result.ToString();
    }

    /// <summary>The script that most letters are in.</summary>
    public static Script ScriptOf(string letters)
    {
        Span<int> counts = stackalloc int[Scripts.Count];
        counts.Clear();
        foreach (var letter in letters)
        {
            if (letter != Letters.Separator)
                counts[(int)Letters.ScriptOf(letter)]++;
        }
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
                best = i;
        }
        return (Script)best;
    }
}
