namespace Ingest.Enricher.Gist;

/// <summary>What a word does that says nothing of an article's subject.</summary>
internal enum FunctionWordKind
{
    /// <summary>It is none.</summary>
    None = 0,

    /// <summary>It ends a phrase.</summary>
    Plain = 1,

    /// <summary>It can join two words to a phrase: "Bank of England".</summary>
    Connector = 2,

    /// <summary>A phrase begins behind it: what stands before it is a verb or a preposition.</summary>
    Determiner = 3,

    /// <summary>A verb follows: "they", "will".</summary>
    BeforeVerb = 4,
}
