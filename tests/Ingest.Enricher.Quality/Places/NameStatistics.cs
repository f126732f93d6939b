using System.Text.Json;
using Ingest.Enricher.Places;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quality.Places;

/// <summary>Counts in corpora which places' names are also everyday words, and which are rather persons' names, into lists of the names alone.</summary>
internal sealed class NameStatistics
{
    private const int FewestWords = 2;
    private const int FewestPersons = 3;

    /// <summary>A name written small this seldom, against its uses with a capital, is a name typed in haste.</summary>
    private const double SmallShare = 0.1;

    private readonly Gazetteer _gazetteer;
    private readonly SortedDictionary<string, (int Small, int Capital)> _words = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Person, int Place)> _persons = new(StringComparer.Ordinal);

    private NameStatistics(Gazetteer gazetteer) => _gazetteer = gazetteer;

    public static void Write(Gazetteer gazetteer, string corpora, string lists)
    {
        var statistics = new NameStatistics(gazetteer);
        foreach (var line in File.ReadLines(Path.Combine(corpora, "language", "language-dev.tsv")))
            statistics.CountWords(line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
        foreach (var line in File.ReadLines(Path.Combine(corpora, "ner", "ner-silver.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            statistics.CountWords(text);
            statistics.CountNames(text, json.RootElement.GetProperty("ents"));
        }
        File.WriteAllLines(Path.Combine(lists, PlacesBuild.WordsFile), statistics._words
            .Where(static word => word.Value.Small >= FewestWords && word.Value.Small > SmallShare * word.Value.Capital).Select(static word => word.Key)
            .Prepend("# Places' names that are everyday words of some language: counted by build-places --corpora, see docs/places.md."));
        File.WriteAllLines(Path.Combine(lists, PlacesBuild.PersonsFile), statistics._persons
            .Where(static name => name.Value.Person >= FewestPersons && name.Value.Person > name.Value.Place).Select(static name => name.Key)
            .Prepend("# Places' names that are rather persons': counted by build-places --corpora, see docs/places.md."));
    }

    private void CountWords(string text)
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var word = text.AsSpan(token.Start, token.Length);
            if (token.Kind != TokenKind.Word || word.Length < 2 || !IsPlace(word))
                continue;
            // Where there are no capitals, an obscure name that is met often is a word.
            var cased = char.IsLower(word[0]) || char.IsUpper(word[0]);
            if (!cased && !IsObscure(word))
                continue;
            var key = word.ToString().ToLowerInvariant();
            var (small, capital) = _words.GetValueOrDefault(key);
            _words[key] = !cased || char.IsLower(word[0]) ? (small + 1, capital) : (small, capital + 1);
        }
    }

    private void CountNames(string text, JsonElement mentions)
    {
        foreach (var mention in mentions.EnumerateArray())
        {
            // This set counts UTF-16 units.
            var name = text[mention[0].GetInt32()..mention[1].GetInt32()];
            var type = mention[2].GetString();
            if (type == "LOC" && IsPlace(name))
                Count(name, 0, 1);
            if (type != "PER")
                continue;
            foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (char.IsUpper(word[0]) && IsPlace(word))
                    Count(word, 1, 0);
            }
        }
    }

    private void Count(string name, int person, int place)
    {
        var counted = _persons.GetValueOrDefault(name);
        _persons[name] = (counted.Person + person, counted.Place + place);
    }

    private bool IsObscure(ReadOnlySpan<char> word)
    {
        var (from, length) = _gazetteer.Find(PlaceNameKey.Of(word)).GetOffsetAndLength(int.MaxValue);
        for (var i = from; i < from + length; i++)
        {
            if (_gazetteer.EntryAt(i).Kind != PlaceNameKind.Alternate)
                return false;
        }
        return true;
    }

    private bool IsPlace(ReadOnlySpan<char> word)
    {
        var (from, length) = _gazetteer.Find(PlaceNameKey.Of(word)).GetOffsetAndLength(int.MaxValue);
        for (var i = from; i < from + length; i++)
        {
            if (_gazetteer.EntryAt(i).Kind <= PlaceNameKind.Alternate)
                return true;
        }
        return false;
    }
}
