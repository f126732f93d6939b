using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Lines;

/// <summary>Rules that know a whole line (or a whole short block of HTML) as furniture by its words alone.</summary>
internal static partial class FurnitureLines
{
    /// <summary>The rule of lines that lead to other articles ("Read also: ...").</summary>
    public const string RelatedRule = "related";

    /// <summary>Longer lines are prose, whatever words they begin with.</summary>
    private const int MaxLength = 260;

    private static readonly SearchValues<char> Separators = SearchValues.Create("-–—_=*•·|.,:;~^<>«»/\\#+ ");

    // Each line that one of the rules knows by words in its middle holds one of these; most lines hold none, and those rules are the slow ones.
    private static readonly SearchValues<string> InnerWords = SearchValues.Create(
    [
        "browser", "javascript", "supported version", "cookie", "accept", "reject", "allow", "manage", "(c)", "copyright", "rights reserved", "rechte vorbehalten",
        "derechos reservados", "direitos reservados", "diritti riservati", "rechten voorbehouden", "newsletter", "inbox", "e-mail", "email", "sign up", "subscribe",
        "register", "join", "alerts", "app", "thank", "abonn", "inscri", "inscreva", "anmelden", "suscr", "iscriviti", "follow us", "folge uns", "facebook",
    ], StringComparison.OrdinalIgnoreCase);

    // The same beyond ASCII, whose search is ten times slower.
    private static readonly SearchValues<string> OtherInnerWords = SearchValues.Create(
    [
        "©", "droits réservés", "права защищены", "版权所有", "無断転載",
    ], StringComparison.OrdinalIgnoreCase);

    // Firsts: the ASCII letters and digits that a line of the rule may begin with; null for a rule that reads inside of lines.
    private static readonly (string Rule, Regex Regex, int MaxLength, string? Firsts)[] Rules =
    [
        ("image-beacon", ImageBeacon(), MaxLength, "iwt"),
        ("player-counter", PlayerCounter(), 40, "0123456789"),
        ("player", Player(), 60, "unapmrlvcdfswtehoig"),
        ("advert", Advert(), 80, "aspcwri"),
        ("share-bar", Share(), 80, "stpecbdfxwlrmiyvoag"),
        ("browser-notice", BrowserNotice(), MaxLength, null),
        ("more-follows", MoreFollows(), 100, "mtbspdcr"),
        ("watch-line", WatchLine(), 200, "wvlpgis"),
        (RelatedRule, Related(), 220, "myrslatpeofbwdnvczi"),
        ("newsletter", Newsletter(), MaxLength, null),
        ("comments", Comments(), 80, "0123456789vsrlaphjcdbk"),
        ("copyright", Copyright(), MaxLength, null),
        ("cookie-notice", Cookies(), MaxLength, null),
        ("menu", Menu(), 50, "mhslrcobtnpjaevfidz"),
        ("reading-time", ReadingTime(), 40, "0123456789rlt"),
        ("promotion", Promotion(), MaxLength, "sbatdgf"),
    ];

    // For each ASCII character the rules that may know a line that begins with it, a bit each: an expression that fails at once costs its call.
    private static readonly uint[] ByFirst = [.. Enumerable.Range(0, 128).Select(static c => Starting((char)c))];

    private static uint Starting(char first)
    {
        var rules = 0u;
        for (var i = 0; i < Rules.Length; i++)
        {
            if (Rules[i].Firsts is not { } firsts || !char.IsAsciiLetterOrDigit(first) || firsts.Contains(char.ToLowerInvariant(first), StringComparison.Ordinal))
                rules |= 1u << i;
        }
        return rules;
    }

    /// <summary>The rule that knows the line; null where none does.</summary>
    public static string? Find(string line)
    {
        if (line.Length > MaxLength)
            return null;
        var hasInnerWords = line.AsSpan().ContainsAny(InnerWords) || (!Ascii.IsValid(line) && line.AsSpan().ContainsAny(OtherInnerWords));
        var rules = line.Length > 0 && line[0] < 128 ? ByFirst[line[0]] : uint.MaxValue;
        for (var i = 0; i < Rules.Length; i++)
        {
            var (rule, regex, maxLength, firsts) = Rules[i];
            if (((rules >> i) & 1) != 0 && line.Length <= maxLength && (hasInnerWords || firsts is not null) && regex.IsMatch(line))
                return rule;
        }
        return line.AsSpan().IndexOfAnyExcept(Separators) < 0 ? "separator" : null;
    }

    /// <summary>Rules behind which the article seldom goes on.</summary>
    public static bool EndsArticle(string rule) => rule is "related" or "comments" or "newsletter" or "copyright";

    [GeneratedRegex(@"^(?:\s*(?:image|web|tracking)\s?(?:beacon|pixel|bug)\s*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImageBeacon();

    [GeneratedRegex(@"^(?:\d{1,2}:)?\d{1,3}:\d{2}(?:\s?[/|-]\s?(?:\d{1,2}:)?\d{1,3}:\d{2})?(?:\s?(?:min|mins|play|video))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlayerCounter();

    [GeneratedRegex(@"^(?:up next|next up|now playing|autoplay(?: (?:on|off|next))?|play(?: video| audio| now)?|pause|mute|unmute|replay|loading(?: the player| video)?[.…]*|video player is loading\.?|current time|duration|remaining time|full ?screen|captions?|subtitles(?: off)?|watch (?:live|now|again|video)|click to (?:play|enlarge|expand)|tap to unmute|skip ad|listen(?: to (?:this )?(?:article|story))?|video|audio|(?:enlarge|toggle|hide|open|view) (?:image|caption|full ?screen)(?: in fullscreen)?|image source|image caption|getty images|this video (?:can ?not|can't) be played.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Player();

    [GeneratedRegex(@"^(?:ad ?choices|advertisements?|advertising|advert|ads?|ad feedback|sponsored(?: content| by.*| links?)?|paid (?:post|content)|promoted(?: content)?|(?:story|article|content) continues (?:below|after)(?: th(?:is|e))?(?: ad(?:vertisement)?s?)?|continue reading(?: below)?|scroll (?:down )?to continue.*|werbung|anzeige|publicité|publicidad|pubblicità|реклама|reklama?m?|reklame|iklan|annons|advertentie|إعلان|広告|广告|廣告|광고)[.:…]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advert();

    [GeneratedRegex(@"^(?:(?:(?:share|tweet|post|pin|send|save|print|email|e-mail|copy|compartir|partager|teilen|condividi|compartilhar|bagikan|delen|dela|del|paylaş|поделиться|شارك|分享|シェア)(?: (?:this|it|the|article|story|page|link|url|on|via|by|with|to|in|en|sur|auf|su|no|friends|a|as|pdf|artikel|artículo))*\s?[::]?\s?)?(?:(?:on |via |by |to |auf |sur |en )?(?:facebook|twitter|x|whats ?app|linked ?in|reddit|pinterest|telegram|flipboard|e-?mail|messenger|tumblr|pocket|copy link|link copied!?|bluesky|threads|mastodon|instagram|youtube|tiktok|vkontakte|weibo|wechat|line|print|xing|pinterest|google news)[\s,|/·•]*)*)$(?<=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?:\b(?:old|older|outdated|unsupported|out-of-date) (?:version of (?:your |the )?)?(?:web )?browser|(?:update|upgrade) (?:your|to a (?:newer|modern|supported)) .{0,20}browser|\bbrowser (?:is |does |version )?(?:not|no longer|isn't|doesn't) support|(?:enable|activate|turn on|requires?) javascript|javascript (?:is|appears to be|must be) (?:disabled|required|not enabled|turned off|enabled)|supported version for the best .{0,30}experience)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BrowserNotice();

    [GeneratedRegex(@"^[(\[]?(?:more (?:follows|to follow|to come|soon|details (?:soon|to follow))|this is a (?:breaking|developing)(?: news)? story.*|(?:breaking news )?(?:story|page) (?:is )?(?:being updated|will be updated|developing).*|developing story|check back (?:soon|for updates).*|refresh (?:the|this) page.*|mehr in kürze|plus d['’]informations à suivre)[.…)\]]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreFollows();

    [GeneratedRegex(@"^(?:watch|video|listen|podcast|photos?|gallery|in pictures|see photos|vidéo|vídeo|смотрите|شاهد)(?: (?:live|now|more|also|this|the video|the moment))?\s?[::|]\s?\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WatchLine();

    [GeneratedRegex(@"^(?:(?:more (?:from|on|in|about|stories|news|top stories|like this|videos)\b(?!.*[.!?]$).*|you (?:may|might) (?:also )?(?:like|be interested|enjoy|have missed).*|(?:recommended|suggested)(?: (?:for you|stories|articles|reading|videos|by))?.{0,20}|related(?: (?:articles?|stor(?:y|ies)|news|topics?|content|posts?|links?|coverage|reading|items|videos))?\s?[::]?|(?:most|mest|le più|les plus|am meisten|meist) (?:read|popular|viewed|shared|lues|gelesen|gelesene|lette|lästa|vistos?)\b.{0,30}|trending(?: now| stories| topics)?|popular (?:now|stories|posts|articles)|editor[’']?s['’]? (?:picks?|choice)|(?:top|latest|other|recent|further|breaking|today[’']s) (?:news|stories|headlines|posts|articles|videos)|read (?:next|this next|full (?:story|article)|the full (?:story|article)|more)|what to read next|don[’']t miss|see also|also (?:read|on|see)|(?:next|previous) (?:article|story|post)|from the (?:web|archive)|around the web|tags?\s?[::].*|topics?\s?[::]?|(?:lire|voir|à lire) aussi|à lire (?:aussi|également)|sur le même sujet|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|verwandte (?:artikel|themen)|leer también|te puede interesar|noticias relacionadas|leia também|leia mais|notícias relacionadas|leggi anche|potrebbe interessarti|lees ook|meer over|læs også|läs (?:också|mer|även)|les også|czytaj też|zobacz też|читайте также|по теме|ilgili haberler|baca juga|berita terkait|اقرأ أيضا|مواضيع ذات صلة|相关(?:新闻|阅读|文章)|延伸閱讀|関連(?:記事|ニュース)|あわせて読みたい|관련기사)(?:\s?[::].{0,160})?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Related();

    [GeneratedRegex(@"^(?:(?:please )?(?:sign up|subscribe|register|join)(?: now| here| today)?(?: (?:to|for) .{0,160})?|get (?:the |our |all |more |your )?.{0,60}(?:newsletter|inbox|breaking news alerts|app)\b.{0,60}|.{0,80}\b(?:straight|delivered|direct(?:ly)?) (?:in)?to your (?:inbox|email).*|newsletters?|.{0,60}(?:our|free|daily|weekly) newsletters?\b.{0,60}|(?:enter )?(?:your )?e-?mail(?: address)?\*?|thank(?:s| you) for (?:subscribing|signing up|registering).*|abonnez-vous.{0,100}|inscrivez-vous.{0,100}|(?:jetzt )?(?:newsletter )?(?:abonnieren|anmelden)|suscríbete.{0,100}|iscriviti.{0,100}|inscreva-se.{0,100}|follow us(?: on)?.{0,60}|folge uns.{0,60}|like us on facebook.*|download (?:the|our) .{0,30}app.*)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Newsletter();

    [GeneratedRegex(@"^(?:(?:\d+ |view |show |see |read |load |all |post |leave |add |hide |join the )*(?:a )?(?:comments?|replies|reply|conversation|discussion)(?: \(?\d+\)?| section| policy| here| below| are closed| cancel reply| now| on this (?:story|article))*|comments are (?:closed|off).*|be the first to comment.*|log in to (?:comment|reply).*|kommentare?(?: \(?\d+\)?)?|commentaires?(?: \(?\d+\)?)?|comentarios?(?: \(?\d+\)?)?|commenti|reacties|комментарии|التعليقات|评论|コメント)[.!:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^(?:©|\(c\)\s|copyright\b(?:\s*(?:$|©|\(c\)|[:–—-])|.{0,60}\b(?:19|20)[0-9]{2}\b|(?!.*[.!?]$).{0,60}$)|.{0,120}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|все права защищены|版权所有|無断転載)|.{0,80}©\s?(?:copyright )?(?:19|20)\d\d\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"(?:\b(?:we|site|website|page|partners)\b.{0,40}\b(?:use|uses|using|store|stores|set|sets|place|places|rely|process|access)\b.{0,40}\bcookies?\b|\bwir\b.{0,40}\b(?:verwenden|nutzen|setzen|speichern)\b.{0,40}\bcookies?\b|\bwir\b.{0,60}\bcookies?\b.{0,40}\b(?:verwenden|nutzen|ein)\b|\bnous\b.{0,40}\b(?:utilisons|stockons|déposons|employons)\b.{0,40}\bcookies?\b|\b(?:utilizamos|usamos|utilizziamo)\b.{0,60}\bcookies?\b|\b(?:accept|consent|agree|continuing|akzeptieren|accepter|aceptar|accettare)\b.{0,60}\bcookies?\b|\bcookies?\b.{0,60}\b(?:policy|settings|preferences|consent|einstellungen|richtlinie|akzeptieren)\b|^(?:accept|reject|allow|manage)(?: all)?(?: cookies)?$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cookies();

    [GeneratedRegex(@"^(?:menu|home|homepage|search|log ?in|log ?out|sign ?in|sign ?out|register|my account|subscribe|close|open|back|back to top|top|next|previous|prev|skip to (?:main )?content|jump to content|skip (?:to )?navigation|accessibility (?:links|help)|(?:toggle|open|close|main|site) (?:menu|navigation|nav|search)|navigation|contact(?: us)?|about(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|cookie policy|help|faqs?|more|show more|see more|load more|view (?:all|more)|edition|language|settings|accueil|startseite|inicio|recherche|suche|buscar|connexion|anmelden|impressum|datenschutz|agb|zum inhalt(?: springen)?|aller au contenu|главная|поиск|войти|الرئيسية|首页|ホーム)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Menu();

    [GeneratedRegex(@"^(?:(?:reading time|lesezeit|temps de lecture|tiempo de lectura)?\s?[::]?\s?\d{1,3}\s?(?:-?\s?(?:min|mins|minutes?|minuten|minutos?)\.?)(?: (?:read|to read|de lecture|de lectura|lesezeit))?|\d+ (?:views?|shares?|likes?))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(@"^(?:support (?:our|quality|independent) journalism.*|become a (?:member|subscriber|supporter).*|already (?:a )?(?:subscriber|member|registered)\?.*|(?:this|the) article (?:was|is) (?:originally )?(?:published|reserved|for subscribers).*|to continue reading.*|do you have a (?:story|tip|news tip).*|got a (?:story|tip|news tip).*|send (?:us )?(?:your )?(?:story|tips|news tips).*|first published(?: on| at)?\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promotion();
}
