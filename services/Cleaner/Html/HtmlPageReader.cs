using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using Ingest.Cleaner.Html.Blocks;
using Ingest.Cleaner.Html.Metadata;
using Ingest.Cleaner.Html.PageState;
using Ingest.Cleaner.Kinds;
using Ingest.Cleaner.Models;
using Ingest.Cleaner.Profiles;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>Reads HTML: the page's data, then one pass over the body, then the choice of what is the article.</summary>
internal static class HtmlPageReader
{
    // No browsing context, no scripting: nothing is loaded and nothing runs.
    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        SkipComments = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = static (ref _, name) => ReadAttributes.Contains(name.Span),
    };

    // Nothing is loaded and nothing changes after the parse: what would resolve every style sheet's address and watch every attribute is left out.
    private static readonly IConfiguration Plain = AngleSharp.Configuration.Default.Without<ILinkRelationFactory>().Without<IAttributeObserver>();

    // An operator's selectors may name any attribute.
    private static readonly HtmlParserOptions ProfileOptions = new() { IsScripting = false, SkipComments = true, DisableElementPositionTracking = true };

    /// <summary>Characters of body below which a page may be a shell.</summary>
    private const int SomeText = 500;

    /// <summary>What the common frameworks call the element that their scripts fill.</summary>
    private const string EmptyRoots = "#root, #app, #__next, #__nuxt, #___gatsby, #svelte, #react-root, app-root";

    public static void Read(string html, ArticleDraft draft, CleanerOptions options, CleanerModels models, SourceProfile? profile)
    {
        var document = Parse(html, draft, options, profile is null ? Options : ProfileOptions);
        var addresses = new PageAddresses(document, draft.Origin.Url);
        var evidence = profile is null ? null : ProfileEvidence.Of(profile, document);
        var data = MetadataReader.Read(document, draft, models.Fields, addresses, evidence);
        var page = ReadBlocks(document, data, draft);
        models.HtmlBlocks.Judge(page);
        evidence?.Weigh(page);
        BodyBlocks.Emit(page, draft, addresses);
        draft.Profile = evidence?.ToApplied();
        draft.Signs = Signs(document, data, draft).With(page.Blocks);
        StateBody.Complete(document, data, draft, options);
    }

    /// <summary>The page as blocks, none of them judged: what the model is trained on.</summary>
    internal static BlockPage ReadBlocks(string html, ArticleDraft draft, CleanerOptions options)
    {
        var document = Parse(html, draft, options, Options);
        var data = MetadataReader.Read(document, draft, CleanerModels.Shipped.Fields, new PageAddresses(document, draft.Origin.Url), evidence: null);
        return ReadBlocks(document, data, draft);
    }

    /// <summary>Parses a piece of HTML that stands in a page's data, within the same bounds as the page.</summary>
    internal static IDocument Parse(string html, ArticleDraft draft, CleanerOptions options) => Parse(html, draft, options, Options);

    private static IDocument Parse(string html, ArticleDraft draft, CleanerOptions options, HtmlParserOptions parser)
    {
        var guard = NestingGuard.Read(html, options.MaxNesting, options.MaxTags);
        if (guard.NestingCut)
            draft.Marks.Add(Mark.NestingCut);
        if (guard.MarkupCut)
            draft.Marks.Add(Mark.MarkupCut);
        return new HtmlParser(parser, BrowsingContext.New(Plain)).ParseDocument(guard.Html);
    }

    private static BlockPage ReadBlocks(IDocument document, PageData data, ArticleDraft draft)
    {
        var page = new BlockReader(draft).Read(document.Body ?? document.DocumentElement);
        page.Hints = new PageHints(draft.Title, data.Description, data.ArticleBody);
        return page;
    }

    private static PageSigns Signs(IDocument document, PageData data, ArticleDraft draft) => new()
    {
        Declared = data.Kind,
        DeclaresCollection = data.DeclaresCollection,
        DescribesVideo = data.Linked.HasVideo,
        HasPlayer = draft.HasPlayer,
        // Looked for only where hardly any text was found.
        IsShell = draft.TextLength < SomeText && IsShell(document),
    };

    private static bool IsShell(IDocument document) =>
        document.QuerySelectorAll("noscript").Any(static element => KindWords.AsksForScripts(element.TextContent))
        || document.QuerySelectorAll(EmptyRoots).Any(static element => element.TextContent.AsSpan().IsWhiteSpace());
}
