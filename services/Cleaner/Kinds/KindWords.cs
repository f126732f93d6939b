using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Kinds;

/// <summary>The words by which pages of a kind are told where their data does not say it, in the languages that most news is written in.</summary>
internal static partial class KindWords
{
    /// <summary>A headline that is an error's name.</summary>
    public static bool IsErrorTitle(string title) => ErrorTitle().IsMatch(title);

    /// <summary>A text that tells of an error.</summary>
    public static bool TellsError(string text) => ErrorText().IsMatch(text);

    /// <summary>A text that asks to pay, to subscribe or to register before the article is shown.</summary>
    public static bool AsksToPay(string text) => Paywall().IsMatch(text);

    /// <summary>A text that asks for scripts.</summary>
    public static bool AsksForScripts(string text) => Scripts().IsMatch(text);

    /// <summary>The different signs of consent in a text: one may stand in any article.</summary>
    public static IEnumerable<string> ConsentSigns(string text) =>
        ConsentSign().Matches(text).Select(static match => match.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    /// <summary>A text holds the label of a consent notice's button.</summary>
    public static bool HasConsentButton(string text) => ConsentButton().IsMatch(text);

    /// <summary>A headline that says of its page that it goes on live.</summary>
    public static bool IsLiveTitle(string title) => LiveTitle().IsMatch(title);

    /// <summary>The time of day that a paragraph begins with, as the entries of a live blog do, in minutes; null where it begins with none.</summary>
    public static int? EntryMinute(string paragraph)
    {
        var match = EntryTime().Match(paragraph);
        if (!match.Success)
            return null;
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["half"].Success)
            hour = (hour % 12) + (match.Groups["half"].ValueSpan is "p" or "P" ? 12 : 0);
        return (hour * 60) + (match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>A headline or an address that names a film.</summary>
    public static bool NamesVideo(string title, string path) => VideoTitle().IsMatch(title) || VideoPath().IsMatch(path);

    /// <summary>A headline or an address that names pictures.</summary>
    public static bool NamesGallery(string title, string path) => GalleryTitle().IsMatch(title) || GalleryPath().IsMatch(path);

    /// <summary>A headline or an address that names a piece of sound.</summary>
    public static bool NamesSound(string title, string path) => SoundTitle().IsMatch(title) || SoundPath().IsMatch(path);

    [GeneratedRegex(@"^(?:.{0,40}[|:–-]\s?)?(?:error\s|http\s)?(?:40[0-9]|410|429|50[0-4])\b(?=\s*(?:$|[|:–—-]\s|(?:error|fehler|erreur|errore|erro|not|page|seite|página|pagina|site|no|non|não|niet|nie|file|forbidden|access|bad|internal|service|server|gateway|unauthori[sz]ed|payment|method|proxy|request|too many|gone|страница|ошибка|页面|错误|ページ|صفحة)\b))|\b(?:page|seite|página|pagina|site|sivu|strona|stranica|sayfa|halaman)\b.{0,20}\b(?:not found|(?:can(?:no|['’])t|could not) be found|nicht gefunden|existiert nicht|introuvable|n['’]existe pas|no (?:encontrada|existe)|não (?:encontrada|existe)|non (?:trovata|esiste)|niet gevonden|nie (?:została znaleziona|znaleziona|istnieje)|bulunamadı|tidak ditemukan|doesn['’]t exist|does not exist|unavailable)|^(?:not found|access denied|forbidden|internal server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|just a moment\.{3}|attention required.*|are you a robot\??|page introuvable|acc[eè]s (?:refusé|interdit)|zugriff verweigert|acceso denegado|accesso negato|acesso negado|erişim engellendi|akses ditolak|sidan (?:kunde inte hittas|hittades inte)|siden (?:ble ikke funnet|blev ikke fundet|findes ikke)|strona nie istnieje|nie znaleziono strony|страница не найдена|доступ (?:запрещ[её]н|ограничен)|сторінку не знайдено|الصفحة غير موجودة|页面(?:不存在|找不到|未找到)|找不到(?:页面|頁面|網頁)|您访问的页面不存在|ページが(?:見つかりません|存在しません)|お探しのページは|페이지를 찾을 수 없)|^(?:.{0,40}[|:–-]\s?)(?:страница не найдена|الصفحة غير موجودة|页面不存在|ページが見つかりません)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorTitle();

    [GeneratedRegex(@"\b(?:error 40[34]|404 (?:error|not found|page)|fehler 404|erreur 404|error 404|errore 404|erro 404|ошибка 404|http (?:status )?(?:40[0-9]|50[0-4])|(?:the|this) page (?:you (?:are|were) (?:looking for|trying to)|you requested|cannot be|could not be|can['’]t be|no longer exists|does(?: not|n['’]t) exist)|we (?:can['’]t|cannot|couldn['’]t|could not) find (?:the|that|this) page|page (?:was )?not found|you don['’]t have permission to access|checking your browser before|verify (?:that )?you are (?:a )?human|die (?:angeforderte |gewünschte |gesuchte )?seite (?:wurde nicht gefunden|konnte nicht gefunden|existiert nicht)|la page (?:demandée|que vous (?:cherchez|recherchez|demandez)) (?:n['’]existe|est introuvable)|la página (?:solicitada|que (?:busca|buscas|está buscando|intentas)).{0,30}no (?:existe|se encuentra|está disponible)|la pagina (?:richiesta|che stai cercando) non|a página que (?:procura|você procura|você está procurando).{0,30}não|запрашиваемая страница|страница, которую вы (?:ищете|запросили))|الصفحة التي تبحث عنها|您(?:访问|要找|查找)的页面|お探しのページ|요청하신 페이지", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorText();

    [GeneratedRegex(@"\b(?:(?:subscribe|register|sign (?:up|in)|log ?in|create (?:a free|an) account|join|upgrade)\b.{0,40}\b(?:to|and) (?:continue|keep|finish) reading|to (?:continue|keep) reading(?: this (?:article|story))?|to read (?:the (?:full|rest|whole)|this) (?:of (?:the|this) )?(?:article|story)|this (?:article|story|content) is (?:for|(?:only )?(?:available|reserved|exclusive)(?: only)? (?:to|for)|exclusively for) .{0,20}(?:subscribers|members|premium)|already (?:a )?(?:subscriber|member)\s?\?|subscribers? only|you(?:['’]ve| have) (?:reached|used) .{0,30}(?:free )?articles?|(?:jetzt )?weiterlesen mit|(?:dieser |diesen )?artikel .{0,30}(?:nur für|exklusiv für) abonnent|exklusiv für abonnent\w+|mit .{0,20}(?:abo|plus) (?:weiter)?lesen|sie haben bereits ein (?:abo|konto)|réservé(?:e)? (?:aux|à nos) abonnés|il vous reste .{0,12}de cet article|pour lire la suite|abonnez-vous pour (?:lire|continuer)|déjà abonné(?:e)?|(?:contenido|artículo) (?:exclusivo|solo) para suscriptores|suscríbete para (?:seguir|continuar|leer)|para seguir leyendo|(?:contenuto|articolo) riservato agli abbonati|abbonati per (?:continuare|leggere)|(?:conteúdo|matéria|artigo) exclusiv[oa] para assinantes|assine para (?:continuar|ler)|(?:dit )?artikel .{0,20}(?:alleen|exclusief) voor abonnees|lees verder met|dla prenumeratorów|(?:låst|endast) .{0,20}prenumeranter|for abonnenter|доступ\w* .{0,20}(?:только )?(?:подписчикам|по подписке)|оформите подписку|abonelere özel|khusus pelanggan)|للمشتركين فقط|会員限定|有料会員|订阅后.{0,6}阅读|订阅.{0,6}继续阅读|會員專屬|구독자 전용", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paywall();

    [GeneratedRegex(@"\b(?:(?:enable|activate|turn on|requires?|needs?) java ?script|java ?script (?:is|appears to be|must be|to be) (?:disabled|required|not (?:enabled|available|supported)|turned off|enabled|deactivated)|without java ?script|java ?script (?:aktivieren|ist (?:deaktiviert|erforderlich))|aktivieren sie .{0,20}java ?script|activer (?:le )?java ?script|java ?script (?:est|doit être) (?:désactivé|activé)|(?:habilite|active|activa|activar|habilitar) (?:el )?java ?script|(?:abilita|attiva|abilitare|attivare) java ?script|(?:ative|habilite|ativar) o java ?script|schakel java ?script in|włącz java ?script|включите (?:поддержку )?java ?script|java ?script['’]?i? (?:etkinleştirin|açın)|aktifkan java ?script)|(?:启用|啟用|开启) ?java ?script|java ?script ?(?:を有効|を有效|사용)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scripts();

    [GeneratedRegex(@"\b(?:cookies?|consent|partners|personal data|your privacy|personali[sz]ed (?:ads|advertising|content)|legitimate interest|privacy policy|tracking|gdpr|einwilligung|datenschutz|zustimm\w+|partnern?|consentement|vie privée|données personnelles|accepter|privacidad|consentimiento|socios|privacy|riservatezza|consenso|toestemming|privacidade|consentimento|parceiros|prywatnoś\w+|zgod[ęay]|samtycke|samtykke|персональн\w+ данн\w+|согласи\w+|çerez\w*|kuki|隐私|cookie|クッキー|同意)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConsentSign();

    [GeneratedRegex(@"\b(?:accept(?: all)?|agree|i agree|manage (?:options|preferences|settings|choices)|reject all|continue without (?:accepting|agreeing)|before you continue|we (?:value|care about) your privacy|alle akzeptieren|akzeptieren und weiter|zustimmen|tout accepter|accepter et continuer|continuer sans accepter|aceptar (?:todo|y continuar|y cerrar)|rechazar todo|accetta(?: tutto)?|rifiuta tutto|alles accepteren|akkoord|aceitar (?:tudo|todos|e continuar)|akceptuj(?: wszystkie|ę)?|zgadzam się|godkänn alla|acceptera alla|godta alle|accepter alle|принять(?: все)?|kabul et|tümünü kabul et|terima semua|setuju)\b|قبول الكل|全部接受|接受所有|すべて(?:許可|同意)|모두 동의", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConsentButton();

    [GeneratedRegex(@"\b(?:live (?:updates?|blog|coverage|ticker)|as it happened|liveticker|live-ticker|liveblog|en direct|minute by minute|minuto a minuto|minuto por minuto|minuto per minuto|as-it-happened|última hora en directo|onlineübertragung|онлайн-трансляция|текстовая трансляция|canlı (?:blog|anlatım)|liverapport|direkterapport)\b|^(?:live|en direct|directo|en vivo|ao vivo|diretta|canlı|прямой эфир|онлайн|на живо)\s?[::]|[::|–-]\s(?:en direct|en vivo|ao vivo|la diretta|diretta live)$|تغطية مباشرة|بث مباشر|文字直播|図解速報中継", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LiveTitle();

    // A full stop parts numbers too: it makes a time only with what follows times.
    [GeneratedRegex(@"^(?:(?<hour>[01]?[0-9]|2[0-3])(?:[:h](?<minute>[0-5][0-9])|\.(?<minute>[0-5][0-9])(?=\s?(?:[ap]\.?m\b|Uhr|GMT|BST|CES?T)))(?:\s?(?<half>[ap])\.?m\b)?|(?<hour>1[0-2]|[1-9])\s?(?<half>[ap])\.?m\b)(?![\d:])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EntryTime();

    [GeneratedRegex(@"^(?:watch|video|vídeo|vidéo|видео|فيديو|视频|視頻|動画|смотрите)\s?[::|]|[|(–-]\s?(?:video|vídeo|vidéo|видео)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VideoTitle();

    [GeneratedRegex(@"/(?:videos?|watch|tv|mediathek|filmpje|wideo)(?:/|-\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VideoPath();

    [GeneratedRegex(@"^(?:in pictures|pictures|gallery|photos?|photo gallery|slideshow|fotos|fotostrecke|bildergalerie|bilder|en images|diaporama|galería|fotogalería|en imágenes|fotogallery|galeria|zdjęcia|фотогалерея|фоторепортаж|galeri|foto|صور|组图|图集|写真)\s?[::|]|[|(–-]\s?(?:in pictures|gallery|photos?|photo gallery|fotostrecke|bildergalerie|en images|diaporama|fotogalería|fotogallery|фото)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GalleryTitle();

    [GeneratedRegex(@"/(?:galler(?:y|ies)|photos?|pictures|in-pictures|photo-gallery|slideshows?|fotos?|fotostrecken?|bildergalerien?|bilder|diaporamas?|galerias?|fotogalerias?|fotogallery|galerie|galeri|portfolio)(?:/|-\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GalleryPath();

    [GeneratedRegex(@"^(?:podcast|listen|audio|radio|écouter|escuchar|hören|ascolta|подкаст|بودكاست|播客)\s?[::|]|[|(–-]\s?(?:podcast|audio)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoundTitle();

    [GeneratedRegex(@"/(?:podcasts?|audio|sounds|listen)/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoundPath();
}
