namespace Ingest.Enricher.Sentences;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A word, a part of one, an abbreviation with its stop, or one ideograph.</summary>
    Word = 0,

    /// <summary>Digits with the separators between them: <c>3.5</c>, <c>1,000</c>, <c>10:30</c>.</summary>
    Number = 1,

    /// <summary>One mark of punctuation, or a run of the same stops.</summary>
    Punctuation = 2,

    /// <summary>A web address or an e-mail address.</summary>
    Address = 3,

    /// <summary>A user's name behind an <c>@</c>.</summary>
    Handle = 4,

    /// <summary>Any other sign: currency, arithmetic, emoji, a lone surrogate.</summary>
    Symbol = 5,
}
