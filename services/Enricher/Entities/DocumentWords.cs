using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Entities;

/// <summary>An article's tokens in one row, with what is known of each distinct word.</summary>
internal sealed class DocumentWords
{
    // English has about five characters a token with its space, and a new word every twelve.
    private const int CharactersInToken = 5;
    private const int CharactersInWord = 12;
    private const int MostWordsAtFirst = 1_000;

    private readonly List<Token> _tokens;
    private readonly List<Sentence> _sentences = [];
    private readonly List<int> _texts;
    private readonly List<int> _sentenceTexts = [];
    private readonly List<int> _words;
    private readonly Dictionary<ulong, int> _indices;
    private readonly Dictionary<uint, int> _lowerIndices;
    private readonly List<WordForm> _forms;

    /// <summary>Reads texts.</summary>
    /// <param name="texts">The texts in order; empty ones have no tokens.</param>
    /// <param name="gazetteer">Says which lists a word is in.</param>
    /// <param name="clusters">Says which class a word is in.</param>
    internal DocumentWords(IReadOnlyList<ParagraphText> texts, Gazetteer gazetteer, WordClusters clusters)
    {
        Texts = texts;
        var length = texts.Sum(static text => text.Text.Length);
        (_tokens, _texts, _words) = (new(length / CharactersInToken), new(length / CharactersInToken), new(length / CharactersInToken));
        var words = Math.Min(length / CharactersInWord, MostWordsAtFirst);
        (_indices, _lowerIndices, _forms) = (new(words), new(words), new(words));
        for (var text = 0; text < texts.Count; text++)
        {
            var first = _tokens.Count;
            foreach (var sentence in texts[text].Sentences)
            {
                _sentences.Add(sentence with { First = first + sentence.First });
                _sentenceTexts.Add(text);
            }
            foreach (var token in texts[text].Tokens)
            {
                _tokens.Add(token);
                _texts.Add(text);
                _words.Add(IndexOf(token.In(texts[text].Text), token.Kind, gazetteer, clusters));
            }
        }
    }

    internal IReadOnlyList<ParagraphText> Texts { get; }

    internal int Count => _tokens.Count;

    internal IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>Every distinct word.</summary>
    internal ReadOnlySpan<WordForm> Forms => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_forms);

    /// <summary>How many words there are that differ in lower case too: one more than the highest <see cref="WordForm.LowerIndex"/>.</summary>
    internal int LowerCount => _lowerIndices.Count;

    internal Token TokenAt(int index) => _tokens[index];

    /// <summary>The index of the text that a token is in.</summary>
    internal int TextOf(int index) => _texts[index];

    /// <summary>The index of the text that a sentence is in.</summary>
    internal int TextOfSentence(int sentence) => _sentenceTexts[sentence];

    /// <summary>Index of a token's word among <see cref="Forms"/>.</summary>
    internal int WordAt(int index) => _words[index];

    internal ref readonly WordForm FormAt(int index) => ref Forms[_words[index]];

    internal ReadOnlySpan<char> SpanOf(int index) => _tokens[index].In(Texts[_texts[index]].Text);

    private int IndexOf(ReadOnlySpan<char> word, TokenKind kind, Gazetteer gazetteer, WordClusters clusters)
    {
        // Of 64 bits: two words of an article never share them.
        var key = FeatureHash.Long(word) + (ulong)kind;
        if (_indices.TryGetValue(key, out var index))
            return index;
        var form = WordForm.Of(word, kind);
        if (!_lowerIndices.TryGetValue(form.Lower, out var lowerIndex))
            _lowerIndices.Add(form.Lower, lowerIndex = _lowerIndices.Count);
        _indices.Add(key, _forms.Count);
        _forms.Add(form with { Classes = gazetteer.Of(form.Lower), Cluster = clusters.Of(form.Lower), LowerIndex = lowerIndex });
        return _forms.Count - 1;
    }
}
