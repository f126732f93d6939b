using System.Text;

namespace Ingest.Enricher.Quality.Language;

/// <summary>Writes what looks like words of a script and is of no language, so that the model learns to say so.</summary>
internal sealed class Gibberish(IReadOnlyList<string> texts, Random random)
{
    private const int LongestWord = 12;

    /// <summary>Letters drawn at even odds or as often as they stand in the script's texts, or a text whose words have their letters shuffled.</summary>
    public string Write()
    {
        var kind = random.Next(3);
        var model = texts[random.Next(texts.Count)];
        if (kind == 0)
            return Shuffled(model);
        var alphabet = model.Replace(" ", "", StringComparison.Ordinal);
        if (kind == 1)
            alphabet = string.Concat(alphabet.Distinct());
        if (alphabet.Length == 0)
            return "";
        var result = new StringBuilder();
        for (var words = random.Next(1, 10); words > 0; words--)
        {
            for (var length = random.Next(2, LongestWord); length > 0; length--)
                result.Append(alphabet[random.Next(alphabet.Length)]);
            result.Append(' ');
        }
        return result.ToString();
    }

    private string Shuffled(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(random.Next(1, 20));
        return string.Join(' ', words.Select(word =>
        {
            var letters = word.ToCharArray();
            random.Shuffle(letters);
            return new string(letters);
        }));
    }
}
