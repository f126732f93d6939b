using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Ingest.Cleaner.Html;

/// <summary>Rules that know an element and all below it as furniture by its tag, its role or the vocabulary of its class and id.</summary>
internal sealed partial class FurnitureElements(bool lenient)
{
    private readonly Dictionary<string, string?> _byVocabulary = new(StringComparer.Ordinal);

    /// <summary>The rule that takes the element away; null where none does. "" for what carries no text to report.</summary>
    public string? Find(IElement element)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "template" or "svg" or "canvas" or "noscript" or "iframe" or "object" or "embed" or "video" or "audio" or "math" or "head" or "link" or "meta" or "map":
                return "";
            case "select" or "textarea" or "input" or "button" or "datalist" or "progress":
                return "form";
            case "nav" or "menu":
                return "menu";
            case "footer":
                return "footer";
            case "dialog":
                return "dialog";
            case "aside" when !lenient:
                return "aside";
            case "html" or "body" or "main":
                return null;
        }
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsHidden(element.GetAttribute("style")))
            return lenient ? null : "hidden";
        if (Role(element.GetAttribute("role")) is { } role)
            return role;
        if (lenient || element.LocalName is "article" or "p" or "em" or "strong" or "b" or "i")
            return null;
        var vocabulary = $"{element.ClassName} {element.Id} {element.GetAttribute("data-component")} {element.GetAttribute("data-testid")}";
        if (vocabulary.Length <= 3)
            return null;
        if (!_byVocabulary.TryGetValue(vocabulary, out var rule))
            _byVocabulary.Add(vocabulary, rule = ByVocabulary(vocabulary));
        return rule;
    }

    private static string? Role(string? role) => role switch
    {
        "navigation" or "menu" or "menubar" or "toolbar" => "menu",
        "contentinfo" => "footer",
        "complementary" => "aside",
        "search" => "form",
        "dialog" or "alertdialog" => "dialog",
        _ => null,
    };

    private static bool IsHidden(string? style) =>
        style is not null && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase));

    private static string? ByVocabulary(string vocabulary)
    {
        if (vocabulary.Length > 600)
            vocabulary = vocabulary[..600];
        // camelCase and BEM parts become words of their own.
        var words = " " + Boundary().Replace(vocabulary, " ").ToLowerInvariant() + " ";
        if (Byline().IsMatch(words))
            return "byline-block";
        if (Share().IsMatch(words))
            return "share-bar";
        if (Advert().IsMatch(words))
            return "advert";
        if (Comments().IsMatch(words))
            return "comments";
        if (Newsletter().IsMatch(words))
            return "newsletter";
        if (Consent().IsMatch(words))
            return "cookie-notice";
        if (Body().IsMatch(words))
            return null;
        if (Related().IsMatch(words))
            return "related";
        if (Menu().IsMatch(words))
            return "menu";
        if (Player().IsMatch(words))
            return "player";
        return Hidden().IsMatch(words) ? "hidden" : null;
    }

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])|[_\-\s:.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    [GeneratedRegex(@" (?:byline|bylines|author (?:bio|box|info|card|profile|details|block|name|meta|about)|authorbox|about (?:the )?author|(?:post|entry|article|story|single|news) (?:meta|info|date|details|tags|author|byline|footer|categories)|timestamp|dateline|date line|publish(?:ed)? date|tag list|taglist|tags links|post tags|article tags|tags|cat links|breadcrumbs?|reading time) ", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@" (?:share|sharing|shares|sharebar|sharethis|social|socials|socialmedia|sharedaddy|addtoany|addthis|a2a|sns|shariff|follow us|sharetools|sharer|whatsapp|jp relatedposts) ", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@" (?:ad|ads|adv|advert|adverts|advertisement|advertising|adsense|adslot|adbox|adunit|adwrapper|sponsor|sponsored|sponsors|dfp|gpt|outbrain|taboola|zergnet|mgid|revcontent|werbung|anzeige|publicidad|pub|promoted|commercial) (?!free)", RegexOptions.CultureInvariant)]
    private static partial Regex Advert();

    [GeneratedRegex(@" (?:comment|comments|commentlist|commentarea|comment(?:s)? (?:list|area|section|form|respond)|disqus|disqus thread|respond|livefyre|coral|kommentare|kommentar|commentaires|comentarios) ", RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(@" (?:newsletter|newsletters|subscribe|subscription|signup|sign up|mailchimp|mc4wp|email signup|optin|donate|donation|membership|subscribe box|inscription) ", RegexOptions.CultureInvariant)]
    private static partial Regex Newsletter();

    [GeneratedRegex(@" (?:cookie|cookies|consent|gdpr|onetrust|didomi|cookiebanner|cookieconsent|cmp|usercentrics) ", RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    // A container that says it holds the text is not furniture for another word beside it.
    [GeneratedRegex(@" (?:(?:article|story|post|entry|news) (?:body|content|text|main)|articlebody|article content|main content|content body|body text|entry|hentry) ", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@" (?:related|relatedposts|recommended|recommendations?|recirc|recirculation|more (?:stories|from|news|articles|on|in|posts|headlines)|read (?:more|next|also)|readmore|see also|also read|most (?:read|popular|viewed|shared|commented)|mostread|trending|popular|you may|up next|upnext|next up|onward|further reading|teasers?|latest (?:news|posts|stories|articles)|post navigation|next post|prev post|nextprev|jp relatedposts|yarpp|crp|linklist|latest|inline related|similar|suggested|suggestions) ", RegexOptions.CultureInvariant)]
    private static partial Regex Related();

    [GeneratedRegex(@" (?:nav|navbar|navigation|menu|menus|submenu|sidebar|side bar|sidenav|right rail|rail|footer|masthead|topbar|top bar|toolbar|tool bar|pagination|pager|skip link|skip links|skiplink|site header|siteheader|page header top|global header|offcanvas|hamburger|searchbox|search form|searchform|ticker|widget area|widgets|language switcher|toc|table of contents) ", RegexOptions.CultureInvariant)]
    private static partial Regex Menu();

    [GeneratedRegex(@" (?:player|jwplayer|videoplayer|video player|audio player|audioplayer|podcast player|transcript toggle) ", RegexOptions.CultureInvariant)]
    private static partial Regex Player();

    [GeneratedRegex(@" (?:visually hidden|visuallyhidden|sr only|screen reader text|screen reader|screenreader|print only|noprint|no print|tooltip|modal|popup|pop up|toast|overlay|lightbox|paywall|regwall|login wall) ", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
