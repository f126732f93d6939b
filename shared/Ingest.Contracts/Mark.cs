namespace Ingest.Contracts;

/// <summary>The marks a document can carry: where a limit truncated or a repair changed something, the document says so.</summary>
public static class Mark
{
    /// <summary>Bytes that are not valid in the page's charset were replaced by U+FFFD.</summary>
    public const string InvalidBytesReplaced = "invalid-bytes-replaced";

    /// <summary>The declared charset is unknown or does not fit the bytes; another one was used.</summary>
    public const string CharsetOverridden = "charset-overridden";

    /// <summary>The page is nested deeper than the parser's bound; what lay deeper was flattened.</summary>
    public const string NestingCut = "nesting-cut";

    /// <summary>The page has more tags than the bound, or makes more elements of them; the rest were dropped, their text kept.</summary>
    public const string MarkupCut = "markup-cut";

    /// <summary>The article text was longer than the bound and was cut.</summary>
    public const string TextCut = "text-cut";

    /// <summary>More pieces were removed than are kept on the document.</summary>
    public const string RemovedCut = "removed-cut";

    /// <summary>The page has more authors, tags, captions or links than are kept; the first ones were.</summary>
    public const string ListCut = "list-cut";

    /// <summary>The body comes from the page's data (JSON-LD, or the state that its scripts carry), since the page shows none or less of it.</summary>
    public const string BodyFromData = "body-from-data";

    /// <summary>Some of the page's data (JSON-LD, or the state that its scripts carry) was over a bound and was not read.</summary>
    public const string DataSkipped = "data-skipped";

    /// <summary>UTF-8 that had once been read as windows-1252 was repaired in the text.</summary>
    public const string MojibakeRepaired = "mojibake-repaired";

    /// <summary>The document has more entities than the bound; the first ones were kept.</summary>
    public const string EntitiesCut = "entities-cut";

    /// <summary>The document has more places, quotes or facts than are kept; the first ones were.</summary>
    public const string EnrichmentCut = "enrichment-cut";

    /// <summary>A quarantined body was over the limit: only its head, length and hash were kept.</summary>
    public const string BodyCut = "body-cut";
}
