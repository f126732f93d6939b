using System.Text.RegularExpressions;
using Ingest.Contracts;

namespace Ingest.Cleaner.Kinds;

/// <summary>Says what kind of page a draft is, or why it is none that holds an article.</summary>
internal static partial class PageKindJudge
{
    /// <summary>With more text than this a page is an article, whatever its title says of errors or consent.</summary>
    private const int EnoughText = 1_200;

    /// <summary>A news brief of two sentences has this much.</summary>
    private const int LittleText = 140;

    /// <summary>Times at the front of paragraphs that make a live blog.</summary>
    private const int LiveEntries = 4;

    /// <summary>The kind, or the rejection with what the page is and the remedy.</summary>
    public static (PageKind Kind, string? Reason, string? Problem) Judge(ArticleDraft draft)
    {
        var length = draft.TextLength;
        var width = length == 0 ? 0 : draft.Paragraphs.Sum(static paragraph => Lines.LineWeights.Width(paragraph.Text));
        if (width < EnoughText)
        {
            if (IsError(draft))
                return (default, RejectionReason.ErrorPage, "is an error page, not an article; check the address and fetch it again");
            if (IsConsent(draft))
                return (default, RejectionReason.ConsentWall, "is a consent wall, the article is behind it; fetch it from where consent was given");
        }
        var kind = Kind(draft, width);
        var enough = kind == PageKind.Media ? LittleText / 3 : LittleText;
        if (width < enough && !(draft.Title is not null && draft.Published is not null && width >= LittleText / 2))
            return (default, RejectionReason.NoContent, $"has no article text ({length} characters after cleaning); if scripts build the page, fetch it rendered");
        return (kind, null, null);
    }

    private static PageKind Kind(ArticleDraft draft, int width)
    {
        if (draft.DeclaredKind == PageKind.LiveBlog || LiveTitle().IsMatch(draft.Title ?? ""))
            return PageKind.LiveBlog;
        if (draft.Paragraphs.Count(static paragraph => paragraph.Text.Length < 600 && EntryTime().IsMatch(paragraph.Text)) >= LiveEntries)
            return PageKind.LiveBlog;
        var declared = draft.DeclaredKind == PageKind.Media && width < EnoughText;
        return declared || (draft.HasPlayer && width < EnoughText / 2) || (width < EnoughText / 2 && MediaTitle().IsMatch(draft.Title ?? "")) ? PageKind.Media : PageKind.Article;
    }

    private static bool IsError(ArticleDraft draft) =>
        ErrorTitle().IsMatch(draft.Title ?? "") || (draft.TextLength < 500 && ErrorText().IsMatch(Head(draft)));

    private static bool IsConsent(ArticleDraft draft)
    {
        var text = $"{draft.Title}\n{draft.PageText}\n{string.Join('\n', draft.Paragraphs.Select(static paragraph => paragraph.Text))}";
        var signs = ConsentSign().Matches(text).Select(static match => match.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Count();
        // An article on cookies has the word; a wall has the buttons too, and little else.
        return signs >= 2 && ConsentButton().IsMatch(text);
    }

    private static string Head(ArticleDraft draft) => $"{draft.Title}\n{draft.PageText[..Math.Min(600, draft.PageText.Length)]}";

    [GeneratedRegex(@"^(?:.{0,40}[|:–-]\s?)?(?:error\s)?(?:40[0-9]|410|429|50[0-4])\b(?!\s?(?:million|billion|people|dead|killed|km|miles|years|m\b))|\b(?:page|seite|página|pagina|site)\b.{0,20}\b(?:not found|(?:can(?:no|['’])t|could not) be found|nicht gefunden|introuvable|no encontrada|não encontrada|non trovata|niet gevonden|doesn['’]t exist|does not exist|unavailable)|^(?:not found|access denied|forbidden|internal server error|service unavailable|bad gateway|gateway time-?out|just a moment\.{3}|attention required.*|are you a robot\??|page introuvable|страница не найдена|页面不存在|ページが見つかりません)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorTitle();

    [GeneratedRegex(@"\b(?:error 40[34]|404 (?:error|not found|page)|http (?:status )?(?:40[0-9]|50[0-4])|(?:the|this) page (?:you (?:are|were) (?:looking for|trying to)|you requested|cannot be|could not be|can['’]t be|no longer exists|does(?: not|n['’]t) exist)|we (?:can['’]t|cannot|couldn['’]t|could not) find (?:the|that|this) page|page (?:was )?not found|you don['’]t have permission to access|checking your browser before|verify (?:that )?you are (?:a )?human)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorText();

    [GeneratedRegex(@"\b(?:cookies?|consent|partners|personal data|your privacy|personali[sz]ed (?:ads|advertising|content)|legitimate interest|privacy policy|tracking|gdpr|einwilligung|datenschutz|zustimm\w+|partner|consentement|vie privée|données personnelles|accepter|privacidad|consentimiento|privacy|toestemming)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConsentSign();

    [GeneratedRegex(@"\b(?:accept(?: all)?|agree|i agree|manage (?:options|preferences|settings|choices)|reject all|continue without (?:accepting|agreeing)|before you continue|we (?:value|care about) your privacy|alle akzeptieren|akzeptieren und weiter|zustimmen|tout accepter|accepter et continuer|continuer sans accepter|aceptar todo|aceptar y continuar|accetta|alles accepteren|akkoord)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConsentButton();

    [GeneratedRegex(@"\b(?:live (?:updates?|blog|coverage|ticker)|as it happened|liveticker|liveblog|en direct|minute by minute|minuto a minuto|as-it-happened)\b|^live\s?[::]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LiveTitle();

    [GeneratedRegex(@"^(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?:\s?(?:GMT|BST|UTC|ET|CET|CEST|Uhr))?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EntryTime();

    [GeneratedRegex(@"^(?:watch|video|in pictures|gallery|photos?|podcast|listen)\s?[::|]|[|(–-]\s?(?:video|gallery|in pictures)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MediaTitle();
}
