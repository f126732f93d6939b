using System.Buffers;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Lines;

/// <summary>Rules that know a whole line (or a whole short block of HTML) as furniture by its words alone.</summary>
internal static partial class FurnitureLines
{
    /// <summary>The rule of lines that lead to other articles ("Read also: ...").</summary>
    public const string RelatedRule = "related";

    private const string CopyrightRule = "copyright";

    /// <summary>Longer lines are prose, whatever words they begin with.</summary>
    private const int MaxLength = 260;

    private static readonly SearchValues<char> Separators = SearchValues.Create("-–—_=*•·|.,:;~^<>«»/\\#+ ");

    // Each line that one of these rules knows by words in its middle holds one of its words; most lines hold none, and those rules are the slow ones.
    private static readonly string[] BrowserWords = ["browser", "javascript", "supported version"];

    private static readonly string[] CookieWords = ["cookie", "accept", "reject", "allow", "manage"];

    private static readonly string[] CopyrightWords =
    [
        "(c)", "copyright", "rights reserved", "rechte vorbehalten", "derechos reservados", "direitos reservados", "diritti riservati", "rechten voorbehouden",
    ];

    private static readonly string[] NewsletterWords =
    [
        "newsletter", "inbox", "e-mail", "email", "sign up", "subscribe", "register", "join", "alerts", "app", "thank", "abonn", "inscri", "inscreva", "anmelden", "suscr",
        "iscriviti", "follow us", "folge uns", "facebook",
    ];

    private static readonly SearchValues<string> InnerWords = Search([.. BrowserWords, .. CookieWords, .. CopyrightWords, .. NewsletterWords]);

    // Copyright's beyond ASCII, whose search is ten times slower.
    private static readonly SearchValues<string> OtherCopyrightWords = Search(["©", "droits réservés", "права защищены", "版权所有", "無断転載"]);

    // Starts: what a line of the rule may begin with, four characters each, or fewer where anything may follow; 0 is any digit, _ any other ASCII
    // character that is no letter; null for a rule that reads inside of lines. Beyond ASCII all rules are asked.
    private static readonly (string Rule, Regex Regex, int MaxLength, string? Starts, SearchValues<string>? Words)[] Rules =
    [
        ("image-beacon", ImageBeacon(), MaxLength, "imag trac web", null),
        ("player-counter", PlayerCounter(), 40, "0", null),
        ("player", Player(), 60, "audi auto capt clic curr dura enla full gett hide imag list load mute next now_ open paus play rema repl skip subt tap_ this togg unmu up_n vide view watc", null),
        ("advert", Advert(), 80, "ad anno anze arti cont ikla paid prom pubb publ rekl scro spon stor werb", null),
        ("share-bar", Share(), 80, "auf_ bagi blue by_ comp cond copy del e_ma emai en_ face flip goog inst line link mast mess on_ part payl pin pock post prin redd save send shar sur_ teil tele thre tikt to_ tumb twee twit via_ vkon wech weib what x yout", null),
        ("browser-notice", BrowserNotice(), MaxLength, null, Search(BrowserWords)),
        ("more-follows", MoreFollows(), 100, "brea chec deve mehr more page plus refr stor this", null),
        ("watch-line", WatchLine(), 200, "gall in_p list phot podc see_ v watc", null),
        (RelatedRule, Related(), 220, "also am_m arou baca beri brea czyt das_ don edit from furt ilgi l meer mehr meis mest more most next not othe popu potr prev read rece reco rela see_ sugg sur_ tag te_p toda top_ topi tren verw voir what you_ zoba", null),
        ("newsletter", Newsletter(), MaxLength, null, Search(NewsletterWords)),
        ("comments", Comments(), 80, "0 a_co a_di a_re add_ all_ be_t come comm conv disc hide join komm leav load log_ post reac read repl see_ show view", null),
        (CopyrightRule, Copyright(), MaxLength, null, Search(CopyrightWords)),
        ("cookie-notice", Cookies(), MaxLength, null, Search(CookieWords)),
        ("menu", Menu(), 50, "abou acce accu agb alle anme back busc clos conn cont cook date edit faq help home impr inic jump lang load log logi logo main menu more my_a navi next open prev priv rech regi sear see_ sett show sign site skip star subs such term togg top view zum_", null),
        ("reading-time", ReadingTime(), 40, "0 lese read temp tiem", null),
        ("promotion", Promotion(), MaxLength, "alre beco do_y firs got_ send supp the_ this to_c", null),
    ];

    private static readonly uint AllRules = (1u << Rules.Length) - 1;

    private const int Digit = 26;

    private const int Other = 27;

    private const int Kinds = 28;

    // For a line's first two characters, and for the two behind them, the rules that may know it, a bit each: an expression that fails at once costs its call.
    private static readonly uint[] ByStart = Starting(0);

    private static readonly uint[] ByRest = Starting(2);

    private static SearchValues<string> Search(string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    private static uint[] Starting(int at)
    {
        var table = new uint[Kinds * Kinds];
        for (var i = 0; i < Rules.Length; i++)
        {
            var starts = Rules[i].Starts?.Split(' ');
            for (var pair = 0; pair < table.Length; pair++)
            {
                // Signs may stand before the words of any rule.
                if (starts is null || (at == 0 && pair / Kinds == Other) || Array.Exists(starts, start => Fits(start, at, pair / Kinds) && Fits(start, at + 1, pair % Kinds)))
                    table[pair] |= 1u << i;
            }
        }
        return table;
    }

    private static bool Fits(string start, int at, int kind) => at >= start.Length || Kind(start[at]) == kind;

    private static int Kind(char c) => char.IsAsciiLetter(c) ? (c | 0x20) - 'a' : char.IsAsciiDigit(c) ? Digit : Other;

    // The rules that may know the line.
    private static uint Candidates(string line)
    {
        if (line.Length < 2 || line[0] >= 128 || line[1] >= 128)
            return AllRules;
        var rules = ByStart[(Kind(line[0]) * Kinds) + Kind(line[1])];
        return line.Length < 4 || line[2] >= 128 || line[3] >= 128 || Kind(line[0]) == Other ? rules : rules & ByRest[(Kind(line[2]) * Kinds) + Kind(line[3])];
    }

    /// <summary>The rule that knows the line; null where none does.</summary>
    public static string? Find(string line)
    {
        if (line.Length > MaxLength)
            return null;
        var hasInner = line.AsSpan().ContainsAny(InnerWords);
        var hasOther = !Ascii.IsValid(line) && line.AsSpan().ContainsAny(OtherCopyrightWords);
        for (var rules = Candidates(line); rules != 0; rules &= rules - 1)
        {
            var (rule, regex, maxLength, _, words) = Rules[BitOperations.TrailingZeroCount(rules)];
            if (line.Length <= maxLength && (words is null || (hasInner && line.AsSpan().ContainsAny(words)) || (hasOther && rule == CopyrightRule)) && regex.IsMatch(line))
                return rule;
        }
        return line.AsSpan().IndexOfAnyExcept(Separators) < 0 ? "separator" : null;
    }

    /// <summary>Rules behind which the article seldom goes on.</summary>
    public static bool EndsArticle(string rule) => rule is "related" or "comments" or "newsletter" or CopyrightRule;

    [GeneratedRegex(@"^(?:\s*(?:image|web|tracking)\s?(?:beacon|pixel|bug)\s*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImageBeacon();

    [GeneratedRegex(@"^(?:\d{1,2}:)?\d{1,3}:\d{2}(?:\s?[/|-]\s?(?:\d{1,2}:)?\d{1,3}:\d{2})?(?:\s?(?:min|mins|play|video))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlayerCounter();

    [GeneratedRegex(@"^(?:up next|next up|now playing|autoplay(?: (?:on|off|next))?|play(?: video| audio| now)?|pause|mute|unmute|replay|loading(?: the player| video)?[.…]*|video player is loading\.?|current time|duration|remaining time|full ?screen|captions?|subtitles(?: off)?|watch (?:live|now|again|video)|click to (?:play|enlarge|expand)|tap to unmute|skip ad|listen(?: to (?:this )?(?:article|story))?|video|audio|(?:enlarge|toggle|hide|open|view) (?:image|caption|full ?screen)(?: in fullscreen)?|image source|image caption|getty images|this video (?:can ?not|can't) be played.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Player();

    [GeneratedRegex(@"^(?:ad ?choices|advertisements?|advertising|advert|ads?|ad feedback|sponsored(?: content| by.*| links?)?|paid (?:post|content)|promoted(?: content)?|(?:story|article|content) continues (?:below|after)(?: th(?:is|e))?(?: ad(?:vertisement)?s?)?|continue reading(?: below)?|scroll (?:down )?to continue.*|werbung|anzeige|publicité|publicidad|pubblicità|реклама|reklama?m?|reklame|iklan|annons|advertentie|إعلان|広告|广告|廣告|광고)[.:…]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advert();

    [GeneratedRegex(@"^(?:(?:(?:share|tweet|post|pin|send|save|print|email|e-mail|copy|compartir|partager|teilen|condividi|compartilhar|bagikan|delen|dela|del|paylaş|поделиться|شارك|分享|シェア)(?: (?:this|it|the|article|story|page|link|url|on|via|by|with|to|in|en|sur|auf|su|no|friends|a|as|pdf|artikel|artículo))*\s?[:：]?\s?)?(?:(?:on |via |by |to |auf |sur |en )?(?:facebook|twitter|x|whats ?app|linked ?in|reddit|pinterest|telegram|flipboard|e-?mail|messenger|tumblr|pocket|copy link|link copied!?|bluesky|threads|mastodon|instagram|youtube|tiktok|vkontakte|weibo|wechat|line|print|xing|pinterest|google news)[\s,|/·•]*)*)$(?<=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?:\b(?:old|older|outdated|unsupported|out-of-date) (?:version of (?:your |the )?)?(?:web )?browser|(?:update|upgrade) (?:your|to a (?:newer|modern|supported)) .{0,20}browser|\bbrowser (?:is |does |version )?(?:not|no longer|isn't|doesn't) support|(?:enable|activate|turn on|requires?) javascript|javascript (?:is|appears to be|must be) (?:disabled|required|not enabled|turned off|enabled)|supported version for the best .{0,30}experience)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BrowserNotice();

    [GeneratedRegex(@"^[(\[]?(?:more (?:follows|to follow|to come|soon|details (?:soon|to follow))|this is a (?:breaking|developing)(?: news)? story.*|(?:breaking news )?(?:story|page) (?:is )?(?:being updated|will be updated|developing).*|developing story|check back (?:soon|for updates).*|refresh (?:the|this) page.*|mehr in kürze|plus d['’]informations à suivre)[.…)\]]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreFollows();

    [GeneratedRegex(@"^(?:watch|video|listen|podcast|photos?|gallery|in pictures|see photos|vidéo|vídeo|смотрите|شاهد)(?: (?:live|now|more|also|this|the video|the moment))?\s?[:：|]\s?\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WatchLine();

    [GeneratedRegex(@"^(?:(?:more (?:from|on|in|about|stories|news|top stories|like this|videos)\b(?!.*[.!?]$).*|you (?:may|might) (?:also )?(?:like|be interested|enjoy|have missed).*|(?:recommended|suggested)(?: (?:for you|stories|articles|reading|videos|by))?.{0,20}|related(?: (?:articles?|stor(?:y|ies)|news|topics?|content|posts?|links?|coverage|reading|items|videos))?\s?[:：]?|(?:most|mest|le più|les plus|am meisten|meist) (?:read|popular|viewed|shared|lues|gelesen|gelesene|lette|lästa|vistos?)\b.{0,30}|trending(?: now| stories| topics)?|popular (?:now|stories|posts|articles)|editor[’']?s['’]? (?:picks?|choice)|(?:top|latest|other|recent|further|breaking|today[’']s) (?:news|stories|headlines|posts|articles|videos)|read (?:next|this next|full (?:story|article)|the full (?:story|article)|more)|what to read next|don[’']t miss|see also|also (?:read|on|see)|(?:next|previous) (?:article|story|post)|from the (?:web|archive)|around the web|tags?\s?[:：].*|topics?\s?[:：]?|(?:lire|voir|à lire) aussi|à lire (?:aussi|également)|sur le même sujet|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|verwandte (?:artikel|themen)|leer también|te puede interesar|noticias relacionadas|leia também|leia mais|notícias relacionadas|leggi anche|potrebbe interessarti|lees ook|meer over|læs også|läs (?:också|mer|även)|les også|czytaj też|zobacz też|читайте также|по теме|ilgili haberler|baca juga|berita terkait|اقرأ أيضا|مواضيع ذات صلة|相关(?:新闻|阅读|文章)|延伸閱讀|関連(?:記事|ニュース)|あわせて読みたい|관련기사)(?:\s?[:：].{0,160})?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
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

    [GeneratedRegex(@"^(?:(?:reading time|lesezeit|temps de lecture|tiempo de lectura)?\s?[:：]?\s?\d{1,3}\s?(?:-?\s?(?:min|mins|minutes?|minuten|minutos?)\.?)(?: (?:read|to read|de lecture|de lectura|lesezeit))?|\d+ (?:views?|shares?|likes?))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(@"^(?:support (?:our|quality|independent) journalism.*|become a (?:member|subscriber|supporter).*|already (?:a )?(?:subscriber|member|registered)\?.*|(?:this|the) article (?:was|is) (?:originally )?(?:published|reserved|for subscribers).*|to continue reading.*|do you have a (?:story|tip|news tip).*|got a (?:story|tip|news tip).*|send (?:us )?(?:your )?(?:story|tips|news tips).*|first published(?: on| at)?\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promotion();
}
