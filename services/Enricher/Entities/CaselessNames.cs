using Ingest.Enricher.Language;

namespace Ingest.Enricher.Entities;

/// <summary>
/// Countries and large cities in scripts without capitals, by list only: without capitals a word that is not in a list shows nothing, and a
/// short one that is may be another word.
/// </summary>
internal static class CaselessNames
{
    // Their names are other words' spelling nowhere.
    private static readonly HashSet<uint> ShortKorean = [.. new[] { "한국", "미국", "중국", "일본", "영국", "독일", "북한", "서울" }.Select(static word => FeatureHash.Of(word))];

    private static readonly string[] KoreanParticles = ["에서", "으로", "에게", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로"];

    /// <summary>Hands on each name of a sentence.</summary>
    /// <param name="words">The article.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="gazetteer">The lists.</param>
    /// <param name="found">Takes the first token, the number of tokens, and by how many UTF-16 units the last is longer than the name.</param>
    internal static void Find(DocumentWords words, int sentence, Gazetteer gazetteer, Action<int, int, int> found)
    {
        var bounds = words.Sentences[sentence];
        Span<uint> hashes = stackalloc uint[Gazetteer.LongestName];
        for (var i = bounds.First; i < bounds.End; i++)
        {
            if (words.FormAt(i).Case != WordCase.Caseless)
                continue;
            var script = Scripts.Of(words.SpanOf(i)[0]);
            var most = Math.Min(hashes.Length, bounds.End - i);
            for (var j = 0; j < most; j++)
                hashes[j] = words.FormAt(i + j).Lower;
            var (count, classes) = gazetteer.Longest(hashes[..most]);
            if (count > 0 && (classes & (NameClasses.Country | NameClasses.City)) != NameClasses.None && IsLongEnough(words, script, i, count))
            {
                found(i, count, 0);
                i += count - 1;
            }
            else if (script == Script.Hangul && ParticleOf(words.SpanOf(i), gazetteer) is > 0 and var rest)
            {
                found(i, 1, rest);
            }
        }
    }

    private static bool IsLongEnough(DocumentWords words, Script script, int first, int count)
    {
        var length = words.TokenAt(first + count - 1).End - words.TokenAt(first).Start;
        return script switch
        {
            Script.Han => length >= 2,
            Script.Kana => length >= 3,
            Script.Hangul => length >= 3 || ShortKorean.Contains(words.FormAt(first).Lower),
            Script.Arabic or Script.Hebrew => length >= 5,
            Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar => length >= 5,
            _ => length >= 4,
        };
    }

    private static int ParticleOf(ReadOnlySpan<char> word, Gazetteer gazetteer)
    {
        foreach (var particle in KoreanParticles)
        {
            if (!word.EndsWith(particle) || word.Length - particle.Length < 2)
                continue;
            var stem = WordForm.Of(word[..^particle.Length], Ingest.Enricher.Sentences.TokenKind.Word).Lower;
            if ((gazetteer.Of(stem) & (NameClasses.Country | NameClasses.City)) != NameClasses.None && (word.Length - particle.Length >= 3 || ShortKorean.Contains(stem)))
                return particle.Length;
        }
        return 0;
    }
}
