using System.Collections.Frozen;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Ingest.Enricher.Language;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Gist;

/// <summary>
/// The words of an article that say what it is about, numbered: forms of one noun share a number. In Chinese and Japanese, whose words no space
/// divides, pairs of ideographs stand for words.
/// </summary>
internal sealed class ContentWords
{
    /// <summary>How many tokens of an article are read. More say nothing new of what it is about.</summary>
    internal const int MaxTokens = 20_000;

    /// <summary>In place of a number: punctuation, a numeral, an address.</summary>
    internal const int Break = -1;

    private const int LongestWord = 64;

    private readonly Dictionary<ulong, int> _numbers;
    private readonly List<int> _counts;
    private readonly FrozenDictionary<string, FunctionWordKind>.AlternateLookup<ReadOnlySpan<char>> _functionWords;
    private readonly LightStemmer _stemmer;
    private readonly bool _english;

    private ContentWords(ArticleText article)
    {
        _functionWords = FunctionWords.Of(article.Language);
        _stemmer = LightStemmer.Of(article.Language);
        _english = article.Language == "en";
        _numbers = new Dictionary<ulong, int>(256);
        _counts = new List<int>(256);
        var title = Read(article.Title, MaxTokens);
        InTitle = new HashSet<int>(title.Where(static number => number >= 0));
        var left = MaxTokens;
        Numbers = new int[article.Paragraphs.Count][];
        for (var i = 0; i < Numbers.Length; i++)
        {
            Numbers[i] = Read(article.Paragraphs[i], left);
            left -= Numbers[i].Length;
        }
    }

    /// <summary>
    /// For each paragraph and token the word's number, or <see cref="Break"/>, or a function word's kind as <see cref="FunctionWord"/> gives it.
    /// Behind <see cref="MaxTokens"/> a paragraph's array ends.
    /// </summary>
    internal int[][] Numbers { get; }

    /// <summary>The numbers of the title's words.</summary>
    internal HashSet<int> InTitle { get; }

    /// <summary>How many numbers there are.</summary>
    internal int Count => _counts.Count;

    internal static ContentWords Of(ArticleText article) => new(article);

    /// <summary>How often a word stands in title and text.</summary>
    internal int CountOf(int number) => _counts[number];

    /// <summary>The kind of a function word that stands in place of a number.</summary>
    internal static FunctionWordKind FunctionWord(int number) => number < Break ? (FunctionWordKind)(-number - 1) : FunctionWordKind.None;

    /// <summary>Whether a token is a letter of a script without spaces: then its number is that of the pair with the next.</summary>
    internal static bool IsIdeograph(char sign) => sign >= '\u2E80' && Scripts.Of(sign) is Script.Han or Script.Kana;

    private int[] Read(ParagraphText paragraph, int most)
    {
        var tokens = paragraph.Tokens;
        var numbers = new int[Math.Min(most, tokens.Count)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = NumberOf(paragraph.Text, tokens, i);
        return numbers;
    }

    private int NumberOf(string text, IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Word || token.Length > LongestWord)
            return Break;
        var word = token.In(text);
        if (word[0] >= '\u2E80' && Rune.DecodeFromUtf16(word, out var rune, out _) == System.Buffers.OperationStatus.Done && Scripts.HasNoSpaces(Scripts.Of(rune.Value)))
            return NumberOfPair(text, tokens, at);
        if (word[0] >= '\u0E00' && Scripts.HasNoSpaces(Scripts.Of(word[0])))
            return Break;
        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        if (_functionWords.TryGetValue(lower, out var kind))
            return -(int)kind - 1;
        if (!char.IsLetter(word[0]))
            return Break;
        if (word.Length == 1 || (_english && word.Length > 4 && char.IsLower(word[0]) && lower.EndsWith("ly", StringComparison.Ordinal)))
            return -(int)FunctionWordKind.Plain - 1;
        return Number(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(_stemmer.Stem(lower))));
    }

    private int NumberOfPair(string text, IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (!IsContent(text, token))
            return Break;
        // A run of katakana is a word.
        if (token.Length > 1 && Scripts.Of(text[token.Start]) == Script.Kana)
            return Number(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(token.In(text))));
        if (token.Length > 1 || at + 1 == tokens.Count || tokens[at + 1].FollowsSpace || tokens[at + 1].Length > 1 || !IsContent(text, tokens[at + 1]))
            return Break;
        return Number(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan(token.Start, tokens[at + 1].End - token.Start))));
    }

    // Hiragana write endings and particles; the ideographs listed are function words of Chinese, counts and dates.
    private static bool IsContent(string text, Token token) => token.Kind == TokenKind.Word && IsIdeograph(text[token.Start]) && text[token.Start] switch
    {
        >= '\u3040' and <= '\u309F' => false,
        '的' or '了' or '在' or '是' or '和' or '与' or '及' or '等' or '为' or '以' or '于' or '对' or '将' or '被' or '从' or '到' or '这' or '那' or '他' or '她' or '它' or '我' or '你' or '们' => false,
        '不' or '也' or '都' or '就' or '而' or '但' or '或' or '之' or '其' or '有' or '个' or '把' or '向' or '说' or '会' or '已' or '並' or '并' or '還' or '还' or '個' or '們' or '與' or '為' or '對' or '說' or '從' or '這' => false,
        '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '萬' or '亿' or '億' or '年' or '月' or '日' or '時' or '时' or '分' or '名' or '人' => false,
        _ => true,
    };

    private int Number(ulong hash)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, hash, out var known);
        if (!known)
        {
            number = _counts.Count;
            _counts.Add(0);
        }
        _counts[number]++;
        return number;
    }
}
