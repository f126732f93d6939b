using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>Knows furniture by its tag, its role or the words of its names. A rule is a hint for the model and the reason that is shown; it decides nothing.</summary>
internal static class FurnitureNames
{
    /// <summary>The rule of what readers do not see.</summary>
    public const string Hidden = "hidden";

    /// <summary>The rule of what names authors.</summary>
    public const string Byline = "byline-block";

    /// <summary>The rule of what else is told of an article above or below it: its date, section, tags and place on the site.</summary>
    public const string Details = "article-details";

    /// <summary>A container that says it holds the text is not furniture for a weaker word beside it.</summary>
    private const string Body = "";

    // The first rule that knows a word of the names wins.
    private static readonly (string Rule, string Words)[] Rules =
    [
        (Byline, "byline|bylines|authorbox|author bio|author info|author box|author card|author profile|author details|author block|author name|author meta|author about|about author|about the|post author|entry author|article author|story author"),
        (Details, "post meta|entry meta|article meta|story meta|single meta|news meta|post date|entry date|article date|story date|news date|post info|article info|post footer|entry footer|entry categories|post categories|timestamp|dateline|date line|publish date|published date|tag list|taglist|tags links|post tags|article tags|entry tags|tags|cat links|breadcrumb|breadcrumbs|reading time"),
        ("share-bar", "share|sharing|shares|sharebar|sharethis|social|socials|socialmedia|sharedaddy|addtoany|addthis|sns|shariff|follow us|sharetools|sharer|whatsapp"),
        ("advert", "ad|ads|adv|advert|adverts|advertisement|advertising|adsense|adslot|adbox|adunit|adwrapper|sponsor|sponsored|sponsors|dfp|gpt|outbrain|taboola|zergnet|mgid|revcontent|werbung|anzeige|publicidad|pub|promoted|commercial"),
        ("comments", "comment|comments|commentlist|commentarea|disqus|respond|livefyre|coral|kommentare|kommentar|commentaires|comentarios"),
        ("newsletter", "newsletter|newsletters|subscribe|subscription|signup|sign up|mailchimp|email signup|optin|donate|donation|membership|inscription"),
        ("cookie-notice", "cookie|cookies|consent|gdpr|onetrust|didomi|cookiebanner|cookieconsent|cmp|usercentrics"),
        (Body, "article body|story body|post body|entry body|article content|story content|post content|entry content|news content|article text|story text|post text|news text|article main|articlebody|articlecontent|main content|content body|body text|entry|hentry"),
        ("related", "related|relatedposts|recommended|recommendation|recommendations|recirc|recirculation|more stories|more from|more news|more articles|more on|more in|more posts|more headlines|read more|read next|read also|readmore|see also|also read|most read|most popular|most viewed|most shared|most commented|mostread|trending|popular|you may|up next|upnext|next up|onward|further reading|teaser|teasers|latest news|latest posts|latest stories|latest articles|post navigation|next post|prev post|nextprev|yarpp|crp|linklist|latest|inline related|similar|suggested|suggestions"),
        ("menu", "nav|navbar|navigation|menu|menus|submenu|sidebar|side bar|sidenav|right rail|rail|footer|masthead|topbar|top bar|toolbar|tool bar|pagination|pager|skip link|skip links|skiplink|site header|siteheader|page header|global header|offcanvas|hamburger|searchbox|search form|searchform|ticker|widget area|widgets|language switcher|toc|table of"),
        ("player", "player|jwplayer|videoplayer|video player|audio player|audioplayer|podcast player|transcript toggle"),
        (Hidden, "visually hidden|visuallyhidden|sr only|screen reader|screenreader|print only|noprint|no print|tooltip|modal|popup|pop up|toast|overlay|lightbox|paywall|regwall|login wall"),
    ];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Ranks = Rules
        .SelectMany(static (rule, rank) => rule.Words.Split('|').Select(word => (Word: word, Rank: rank)))
        .GroupBy(static entry => entry.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.Min(static entry => entry.Rank), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The rule that the element's own tag, role or names speak for; null where none does.</summary>
    /// <param name="element">The element.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="role">The role that it declares.</param>
    /// <param name="words">The words of its names, parted by spaces.</param>
    public static string? Find(IElement element, ElementTag tag, string? role, ReadOnlySpan<char> words)
    {
        switch (tag)
        {
            case ElementTag.Navigation:
                return "menu";
            case ElementTag.Footer:
                return "footer";
            case ElementTag.Aside:
                return "aside";
            case ElementTag.Body or ElementTag.Main:
                return null;
        }
        if (element.LocalName == "dialog")
            return "dialog";
        if (OfRole(role) is { } rule)
            return rule;
        return words.IsEmpty || tag is ElementTag.Article ? null : ByWords(words);
    }

    private static string? ByWords(ReadOnlySpan<char> words)
    {
        var best = Rules.Length;
        var previous = -1;
        var start = 0;
        while (start < words.Length)
        {
            var length = words[start..].IndexOf(' ');
            var end = length < 0 ? words.Length : start + length;
            if (Ranks.TryGetValue(words[start..end], out var rank))
                best = Math.Min(best, rank);
            if (previous >= 0 && Ranks.TryGetValue(words[previous..end], out rank))
                best = Math.Min(best, rank);
            previous = start;
            start = end + 1;
        }
        return best == Rules.Length || Rules[best].Rule.Length == 0 ? null : Rules[best].Rule;
    }

    private static string? OfRole(string? role) => role switch
    {
        "navigation" or "menu" or "menubar" or "toolbar" => "menu",
        "contentinfo" => "footer",
        "complementary" => "aside",
        "search" => "form",
        "dialog" or "alertdialog" => "dialog",
        _ => null,
    };
}
