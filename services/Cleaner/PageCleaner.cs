using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Decoding;
using Ingest.Cleaner.Html;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Kinds;
using Ingest.Cleaner.Lines;
using Ingest.Cleaner.Models;
using Ingest.Cleaner.Profiles;
using Ingest.Contracts;

namespace Ingest.Cleaner;

/// <summary>
/// Finds the article in a page: bytes in, article or reason out. Pure and thread-safe: no I/O, no clock, no state between pages. Takes
/// HTML, pages that a tool has turned into text, and pages that lost their line breaks.
/// </summary>
public sealed class PageCleaner
{
    private readonly CleanerOptions _options;
    private readonly CleanerModels _models;
    private readonly SourceProfiles _profiles;

    /// <summary>A cleaner with the models that lie beside the code and the profiles that the options name.</summary>
    /// <exception cref="InvalidDataException">A model is missing or damaged.</exception>
    /// <exception cref="Configuration.SettingsException">The file of profiles cannot be read or is wrong.</exception>
    public PageCleaner(CleanerOptions options)
        : this(options, SourceProfiles.Load(options.Profiles))
    {
    }

    /// <summary>The same with profiles that were read already.</summary>
    /// <exception cref="InvalidDataException">A model is missing or damaged.</exception>
    public PageCleaner(CleanerOptions options, SourceProfiles profiles)
        : this(options, CleanerModels.Shipped, profiles)
    {
    }

    /// <summary>A cleaner with other models: those that have not seen the pages on which they are measured.</summary>
    internal PageCleaner(CleanerOptions options, CleanerModels models)
        : this(options, models, SourceProfiles.None)
    {
    }

    private PageCleaner(CleanerOptions options, CleanerModels models, SourceProfiles profiles)
    {
        _options = options;
        _models = models;
        _profiles = profiles;
    }

    /// <summary>Cleans a page. A page that is no article is a result with its reason, never an exception.</summary>
    /// <param name="body">The raw bytes, not compressed.</param>
    /// <param name="origin">What is known of the page; its fetch time decides which dates are in the future.</param>
    public CleaningResult Clean(ReadOnlyMemory<byte> body, DocumentOrigin origin) => Clean(body, origin, pieces: null);

    /// <summary>The same, with every piece of the page and the rule that dropped it.</summary>
    /// <param name="body">See <see cref="Clean(ReadOnlyMemory{byte}, DocumentOrigin)"/>.</param>
    /// <param name="origin">See <see cref="Clean(ReadOnlyMemory{byte}, DocumentOrigin)"/>.</param>
    public ExplainedResult Explain(ReadOnlyMemory<byte> body, DocumentOrigin origin)
    {
        var pieces = new List<PagePiece>();
        return new ExplainedResult(Clean(body, origin, pieces), pieces);
    }

    private CleaningResult Clean(ReadOnlyMemory<byte> body, DocumentOrigin origin, List<PagePiece>? pieces)
    {
        var name = PageName.Of(origin);
        if (body.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
            return CleaningResult.Rejected(RejectionReason.EmptyBody, $"The body of {name} is empty; {PageName.Remedy(origin, "fetch it again", "feed a page with text")}.");
        if (body.Length > _options.MaxBodyBytes)
        {
            return CleaningResult.Rejected(RejectionReason.TooLarge,
                $"The body of {name} is {body.Length} bytes long, over the limit of {_options.MaxBodyBytes}; raise Cleaner:MaxBodyBytes and add it again, or leave it.");
        }
        var page = PageDecoder.Decode(body.Span, origin.Charset);
        if (page.Binary is not null)
            return CleaningResult.Rejected(RejectionReason.Binary, $"The body of {name} is {page.Binary}; feed its text, or leave it.");
        if (page.Text.AsSpan().IsWhiteSpace())
            return CleaningResult.Rejected(RejectionReason.EmptyBody, $"The body of {name} is white space; {PageName.Remedy(origin, "fetch it again", "feed a page with text")}.");
        var draft = new ArticleDraft(origin, _options) { Pieces = pieces };
        foreach (var mark in page.Marks)
            draft.Marks.Add(mark);
        var text = Mojibake.Repair(page.Text);
        if (!ReferenceEquals(text, page.Text))
            draft.Marks.Add(Mark.MojibakeRepaired);
        if (HtmlSniffer.IsHtml(text, origin))
            HtmlPageReader.Read(text, draft, _options, _models, _profiles.For(origin.Url));
        else
            LinePageReader.Read(text, draft, _models);
        var (kind, reason, problem) = PageKindJudge.Judge(draft);
        if (reason is not null)
            return CleaningResult.Rejected(reason, $"{name} {problem}.");
        // A page that states only when it was changed was not published later than that: the day to search by.
        draft.Published ??= draft.Updated ?? UrlDate.Find(origin, origin.FetchedAt);
        return CleaningResult.Of(ArticleBuilder.Build(draft, kind, page.Charset, _options), [.. draft.AgenciesAsWritten.Take(_options.MaxListItems)]);
    }
}
