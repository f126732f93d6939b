using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Gist;

/// <summary>What an article is about, in its own words.</summary>
public sealed record ArticleGist
{
    /// <summary>Best first; at most 12.</summary>
    public required IReadOnlyList<KeyPhrase> KeyPhrases { get; init; }

    /// <summary>Up to three sentences of the text, in its order, together at most 600 UTF-16 units; none only where it has no letter.</summary>
    public required IReadOnlyList<SummarySentence> Summary { get; init; }

    /// <summary>Reads an article's gist. Pure, never throws, linear in the length.</summary>
    public static ArticleGist Of(ArticleText article)
    {
        var words = ContentWords.Of(article);
        return new ArticleGist { KeyPhrases = KeyPhraseExtractor.Extract(article, words), Summary = Summarizer.Summarize(article, words) };
    }
}
