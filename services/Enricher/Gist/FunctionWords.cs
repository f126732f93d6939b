using System.Collections.Frozen;

namespace Ingest.Enricher.Gist;

/// <summary>
/// General function words, with the words that news of every subject uses (saying, days, counts): none of them is part of a key phrase, unless
/// as a connector inside one. Collected by hand; a sign before a word gives its <see cref="FunctionWordKind"/>: <c>~</c> a connector, <c>+</c> a
/// determiner, <c>^</c> a word before verbs.
/// </summary>
internal static class FunctionWords
{
    private const string English = """
        +the +a +an +his +her +their +its +my our +your +this +that +these +those +him +them +us +me it ~of
        ^he ^she ^they ^we ^i ^you ^it ^who ^will ^would ^can ^could ^may ^might ^must ^should ^shall ^won't ^can't ^cannot ^don't ^didn't ^doesn't ^wouldn't ^couldn't ^shouldn't ^not
        is are was were be been being am isn't aren't wasn't weren't has have had haven't hasn't hadn't having do does did done doing
        and or but nor so yet if then than as at by for from in into on onto to with without within about above across after against along among
        around before behind below beneath beside besides between beyond despite down during except inside like near off out outside over past per
        since through throughout till toward towards under until up upon via while whereas although though because unless whether when where why how
        what which whom whose there here no none nothing nobody any anyone anything some someone something every everyone everything each either
        neither both all most many much more less few fewer several other others another such same own only just also too very even still already
        again ever never always often sometimes usually perhaps maybe rather quite almost nearly around well however therefore thus hence meanwhile
        instead otherwise further once twice now today tonight yesterday tomorrow soon later earlier ago early late recently currently
        one two three four five six seven eight nine ten eleven twelve hundred hundreds thousand thousands million millions billion billions dozen dozens
        first second third last next previous new old former latest recent good great big small large long high low full least best better different
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
        mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
        day days week weeks month months year years hour hours minute minutes time times morning afternoon evening night a.m p.m a.m. p.m. am pm est gmt
        mr mr. mrs mrs. ms ms. dr dr. said says say saying told tell tells telling added adds according asked asks announced announces reported reports reportedly
        made make makes making took take takes taking taken get gets got getting go goes going gone went come comes came coming give gives gave given giving
        put puts keep keeps kept let lets see sees saw seen seeing know knows knew known think thinks thought want wants wanted need needs needed
        use uses used using find finds found become becomes became show shows showed shown seem seems seemed look looks looking looked
        try tries tried trying work works worked working call calls called calling lot lots bit thing things way ways kind sort part parts number
        people person man men woman women including include includes included based due able likely expected set left right back away together
        i'm i've it's that's there's he's she's we're they're you're we've they've i'll we'll he'll let's don didn doesn isn ain re ve ll s t d m
        photo image picture video file read click share email via ap afp reuters
        """;

    private const string French = """
        +le +la +les +l' l’ +un +une +des +ce +cet +cette +ces +son +sa +ses +leur +leurs +mon +ma +mes +notre +nos +votre +vos ~de ~du ~d' ~d’ au aux à
        ^il ^elle ^ils ^elles ^on ^nous ^vous ^je ^j' ^j’ ^tu ^qui ^ne ^n' ^n’ ^se ^s' ^s’ ^y ^ont ^a
        et ou où mais donc or ni car que qu' qu’ quoi dont en dans par pour sur sous avec sans chez vers entre contre depuis pendant avant après dès jusque jusqu' jusqu’
        lors lorsque lorsqu' lorsqu’ quand si comme ainsi alors aussi très plus moins trop peu beaucoup bien mal encore toujours jamais déjà ici là puis ensuite
        est sont était étaient été être fut sera seront serait sommes êtes suis avait avaient avoir aura auront aurait ayant eu ai as avons avez fait faire font faisait
        peut peuvent pouvait pouvoir doit doivent devait devoir va vont aller veut vouloir faut pas non oui tout toute tous toutes même mêmes autre autres aucun aucune
        quel quelle quels quelles cela ça ceci c' c’ celui celle ceux celles lui eux moi toi soi leur y m' m’ t' t’
        deux trois quatre cinq six sept huit neuf dix onze douze vingt cent cents mille million millions milliard milliards plusieurs quelques chaque
        premier première premiers dernier dernière derniers nouveau nouvelle nouveaux nouvelles grand grande petit
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        jour jours semaine semaines mois an ans année années heure heures fois aujourd'hui aujourd’hui hier demain matin soir
        dit disent déclaré déclare indiqué indique affirmé affirme expliqué explique ajouté ajoute annoncé annonce selon notamment cependant toutefois personnes personne
        m. mme afp
        """;

    private const string Spanish = """
        +el +la +los +las +un +una +unos +unas +su +sus +mi +mis +tu +tus +este +esta +estos +estas +ese +esa +esos +esas +aquel +aquella +lo ~de ~del al a
        ^él ^ella ^ellos ^ellas ^yo ^nosotros ^que ^quien ^quienes ^se ^le ^les ^me ^te ^nos ^no ^ha ^han ^había ^habían
        y e o u ni pero sino aunque porque pues si como cuando donde dónde cuándo cómo qué quién cual cuál cuales en por para con sin sobre bajo entre hacia hasta desde
        contra según durante ante tras mediante es son era eran fue fueron ser sido siendo será serán sería está están estaba estaban estar estuvo hay hubo haber he hemos
        tiene tienen tenía tener tuvo hace hacen hacer hizo hecho puede pueden podía poder debe deben ir va van fue dar dio
        más menos muy mucho mucha muchos muchas poco poca pocos tan tanto tanta también tampoco ya aún todavía siempre nunca ahora hoy ayer mañana aquí allí así luego después antes
        todo toda todos todas otro otra otros otras mismo misma mismos cada algún alguno alguna algunos algunas ningún ninguna nada nadie algo alguien esto eso ello sí
        dos tres cuatro cinco seis siete ocho nueve diez once doce cien ciento cientos mil miles millón millones varios varias primer primera primero último última últimos
        nuevo nueva nuevos nuevas gran grande grandes mejor mayor
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        día días semana semanas mes meses año años hora horas vez veces tarde noche parte
        dijo dice dicen decir dicho señaló explicó afirmó aseguró indicó agregó añadió anunció informó embargo además personas persona efe
        """;

    private const string German = """
        +der +die +das +den +dem +des +ein +eine +einen +einem +einer +eines +sein +seine +seinen +seinem +seiner +ihr +ihre +ihren +ihrem +ihrer +mein +meine +unser +unsere
        +dieser +diese +dieses +diesen +diesem +kein +keine +keinen +keiner
        er sie es wir ich du man sich wer was wie wo wann warum welche welcher welches und oder aber denn sondern doch wenn als ob dass daß weil da damit nachdem bevor während
        in im ins an am ans auf aus bei beim bis durch für gegen mit nach neben ohne seit über um unter von vom vor zu zum zur zwischen hinter trotz wegen laut
        ist sind war waren sein gewesen bin bist wird werden wurde wurden worden geworden würde würden hat haben hatte hatten habe hätte hätten
        kann können konnte konnten könnte könnten muss müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen mag möchte lassen lässt
        nicht nichts kein nie noch nur auch schon sehr so mehr weniger viel viele vielen wenig wenige alle allen aller alles andere anderen anderer etwa rund immer wieder
        hier dort dann nun jetzt heute gestern morgen bereits zudem außerdem jedoch allerdings dabei dazu davon darauf daran dafür damit darüber ihm ihn ihnen uns euch mir mich dir dich
        zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend million millionen milliarde milliarden erste ersten erster letzte letzten neue neuen neuer großen große
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember
        tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahres uhr stunden mal prozent euro ende zeit
        sagt sagte sagten gesagt erklärte erklärt teilte mit berichtete heißt hieß geht gibt gab kommt kam macht gemacht steht ging menschen dpa apa
        """;

    private const string Italian = """
        +il +lo +la +i +gli +le +l' +l’ +un +uno +una +un' +un’ +suo +sua +suoi +sue +mio +mia +loro +nostro +nostra +questo +questa +questi +queste +quel +quello +quella +quei +quelle
        ~di ~del ~della ~dei ~delle ~dello ~degli ~dell' ~dell’ ~d' a al allo alla ai agli alle all' all’ da dal dalla dai dalle dall' dall’ in nel nella nei nelle nello nell' nell’
        su sul sulla sui sulle sull' sull’ con per tra fra ^lui ^lei ^noi ^voi ^io ^egli ^essi ^che ^chi ^si ^non ^ha ^hanno ^ci ^ne
        e ed o ma se anche come quando dove perché poiché mentre però quindi dunque così cosa cui quale quali è sono era erano essere stato stata stati state sarà saranno sarebbe
        aveva avevano avere avrebbe ho abbiamo fa fare fatto può possono potrebbe deve devono dovrebbe va vanno più meno molto molti molte poco tanto tutto tutta tutti tutte
        altro altra altri altre stesso stessa ogni qualche alcuni alcune nessuno niente nulla già ancora sempre mai poi prima dopo oggi ieri domani ora qui lì senza contro verso durante secondo oltre fino sotto sopra
        due tre quattro cinque sei sette otto nove dieci cento mila mille milione milioni miliardo miliardi primo ultima ultimo nuovo nuova nuovi nuove grande grandi
        lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
        giorno giorni settimana settimane mese mesi anno anni ora ore volta volte parte detto dice spiega spiegato ha aggiunto dichiarato persone ansa
        """;

    private const string Portuguese = """
        +o +a +os +as +um +uma +uns +umas +seu +sua +seus +suas +meu +minha +nosso +nossa +este +esta +estes +estas +esse +essa +esses +essas +aquele +aquela
        ~de ~do ~da ~dos ~das ao aos à às em no na nos nas num numa por pelo pela pelos pelas para com sem sob sobre entre até desde contra segundo durante após ante perante
        ^ele ^ela ^eles ^elas ^eu ^nós ^você ^que ^quem ^se ^não ^já ^foi ^lhe
        e ou mas se como quando onde porque pois embora qual quais é são era eram ser sido será serão seria está estão estava estavam estar esteve foram há houve haver tem têm tinha ter teve
        faz fazer fez feito pode podem podia poder deve devem vai vão ir mais menos muito muita muitos muitas pouco tão tanto também ainda sempre nunca agora hoje ontem amanhã aqui ali lá assim depois antes
        todo toda todos todas outro outra outros outras mesmo mesma cada algum alguma alguns algumas nenhum nenhuma nada ninguém algo isso isto aquilo sim só
        dois duas três quatro cinco seis sete oito nove dez cem mil milhão milhões bilhão bilhões vários várias primeiro primeira último última novo nova novos novas grande grandes maior
        segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        dia dias semana semanas mês meses ano anos hora horas vez vezes parte disse diz afirmou afirma explicou contou acrescentou anunciou informou além pessoas pessoa lusa
        """;

    private const string Dutch = """
        +de +het +een +zijn +haar +hun +mijn +onze +ons +deze +dit +die +dat ~van ^hij ^zij ^ze ^wij ^we ^ik ^je ^jij ^u ^jullie ^men ^wie ^niet ^zal ^zullen ^zou ^zouden ^kan ^kunnen ^kon ^konden ^moet ^moeten ^moest ^wil ^willen ^wilde
        en of maar want dus als dan toen omdat doordat zodat terwijl hoewel indien in op aan bij met naar voor na om over onder tussen tegen tot uit door zonder sinds tijdens volgens binnen buiten per te ten ter
        is was waren wordt worden werd werden geworden ben bent geweest heeft hebben had hadden gehad doet doen deed gedaan gaat gaan ging komt komen kwam er hier daar waar wat welke hoe waarom wanneer
        geen niets niemand iets iemand alle alles allemaal veel meer minder meest weinig andere ander zelf ook nog al wel zeer heel nu vandaag gisteren morgen weer steeds altijd nooit vaak eerst later echter hem hen mij
        twee drie vier vijf zes zeven acht negen tien honderd duizend miljoen miljard eerste laatste nieuwe grote kleine
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december
        dag dagen week weken maand maanden jaar jaren uur keer zegt zei zeggen gezegd aldus vertelt meldt liet weten mensen anp
        """;

    private const string Russian = """
        и в во не на с со к ко по из от до за у о об обо при для без под над перед через про между среди после во время из-за как что чтобы если или но а да же ли бы то так также тоже
        он она оно они мы вы я ты его её ее их им ими ему ей ней нему них нас вас нам вам мне меня тебя себя себе свой своя свои своего своей своих своим сам сама сами это этот эта эти этого этой этих этом этому
        тот та те того той тех том тому весь вся все всё всех всего всей всем который которая которое которые которого которой которых котором которым кто кого кому чем чего где когда куда откуда почему какой какая какие каких
        был была было были быть будет будут есть нет стал стала стали стать может могут можно нужно должен должна должны еще ещё уже только даже лишь более менее очень много мало несколько сейчас теперь сегодня вчера завтра тогда там здесь тут потом затем однако поэтому
        один одна одно одного два две три четыре пять шесть семь восемь девять десять сто тысяч тысячи млн млрд миллион миллионов миллиардов первый первая первого последний новый новая новые новых другие других другой
        понедельник вторник среду четверг пятницу субботу воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        год года году лет день дня дней недели месяца месяцев час часов раз сказал сказала заявил заявила сообщил сообщила сообщили сообщает отметил добавил рассказал словам данным человек людей тасс риа ранее
        """;

    private const string Arabic = """
        في من إلى على عن مع بعد قبل خلال بين حتى منذ عند لدى حول ضد دون نحو عبر تحت فوق أمام خلف و أو ثم لكن بل أن إن أنه إنه أنها إنها كما كان كانت يكون تكون كانوا قد لقد لم لن لا ما ليس ليست هذا هذه ذلك تلك هؤلاء
        هو هي هم هن نحن أنا أنت الذي التي الذين اللذين اللاتي له لها لهم به بها بهم فيه فيها عليه عليها منه منها إليه إليها كل بعض أي غير سوى أيضا أيضاً إذا إذ حيث حين عندما بينما كيف متى أين لماذا هل لو مثل
        قال قالت وقال وقالت يقول أضاف وأضاف أكد وأكد أعلن أعلنت أوضح وأوضح ذكر ذكرت وكان وكانت وفي ومن وقد وهو وهي وأن ولم ولا وأشار يوم أيام أسبوع شهر عام سنة ساعة اليوم أمس غدا الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
        واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة ألف مليون مليار أول آخر أكثر أقل عدة عدد جديد جديدة الماضي المقبل الحالي شخص أشخاص الله
        """;

    private const string Turkish = """
        ve ile de da ki mi mı mu mü ama fakat ancak çünkü eğer ya veya hem ne için gibi kadar göre sonra önce beri karşı rağmen dolayı üzere üzerine hakkında bir bu şu o bunlar şunlar onlar ben sen biz siz onun bunun şunun onu bunu ona buna
        benim senin bizim sizin kendi kendisi her bazı tüm bütün hiç hiçbir çok daha en az pek çoğu birçok birkaç diğer başka aynı böyle şöyle öyle nasıl neden niçin nerede kim hangi var yok değil olan olarak olduğu olduğunu oldu olması olacak olmak olur
        etti eden etmek ettiği edildi edilen edilecek yapılan yapıldı yaptı dedi diye söyledi belirtti ifade açıkladı kaydetti konuştu ise bile artık şimdi bugün dün yarın yine hala hâlâ henüz sadece yalnızca
        iki üç dört beş altı yedi sekiz dokuz on yüz bin milyon milyar ilk son yeni büyük pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
        gün gece saat hafta ay yıl yılında yıllık kez kişi kişinin
        """;

    private const string Indonesian = """
        yang dan di ke dari untuk dengan pada dalam oleh sebagai atau tetapi tapi namun karena sebab jika kalau bila agar supaya sehingga maka serta hingga sampai antara terhadap tentang melalui tanpa selama setelah sebelum sejak saat ketika sementara
        ini itu tersebut adalah ialah merupakan ada tidak tak bukan belum sudah telah akan sedang masih bisa dapat harus boleh ingin mau juga hanya saja lagi pun lah kah para seorang sebuah suatu setiap semua seluruh beberapa banyak sedikit lebih kurang paling sangat
        saya aku kami kita anda kamu dia ia mereka nya apa siapa mana kapan bagaimana mengapa kenapa seperti yaitu yakni bahwa kata ujar ujarnya katanya tutur jelas jelasnya ungkap menurut mengatakan menyebut menjelaskan
        satu dua tiga empat lima enam tujuh delapan sembilan sepuluh ratus ribu juta miliar triliun pertama kedua terakhir baru besar senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember
        hari pekan bulan tahun jam kali orang sekarang kini nanti kemarin besok lalu kemudian selain menjadi dilakukan secara hal
        """;

    private const string Swedish = """
        +en +ett +den +det +de +sin +sitt +sina +hans +hennes +deras +min +vår +denna +detta +dessa ^han ^hon ^vi ^jag ^du ^ni ^man ^som ^inte ^ska ^skulle ^kan ^kunde ^vill ^ville ^måste ^får ^att
        och eller men för så om när där här hur vad vem vilken vilket vilka varför då nu i på av till från med utan över under mellan mot vid hos efter före sedan genom kring enligt bland inom utanför upp ner ut in
        är var vara varit blir bli blev blivit har hade ha haft gör göra gjorde gjort går gå gick kommer komma kom finns fanns ingen inget inga alla allt mycket många mer mindre mest få andra annan annat själv också även redan ännu bara alltid aldrig ofta sig honom henne dem oss mig dig
        två tre fyra fem sex sju åtta nio tio hundra tusen miljon miljoner miljard miljarder första sista nya ny stora stor måndag tisdag onsdag torsdag fredag lördag söndag
        januari februari mars april maj juni juli augusti september oktober november december dag dagar vecka veckor månad månader år året timmar gång gånger idag igår imorgon
        säger sade sa berättar skriver uppger menar personer tt
        """;

    private const string Polish = """
        i w we na z ze do od po za o u przy dla bez pod nad przed przez między podczas według oraz a ale lub albo czy że żeby aby jeśli jeżeli gdy kiedy gdzie jak jako więc bo ponieważ jednak także też również nie tak już jeszcze tylko nawet bardzo więcej mniej najbardziej
        on ona ono oni one my wy ja ty jego jej ich im mu go ją nas was nam wam mnie się sobie siebie swój swoja swoje swoich swojej ten ta to te tego tej tych tym tymi temu tamten który która które którego której których którym którzy kto co czego czym
        jest są był była było były być będzie będą został została zostało zostały może mogą można musi trzeba ma mają miał miała wszystko wszystkie wszystkich każdy każda inne innych inny sam sama teraz dziś dzisiaj wczoraj jutro potem tam tu
        jeden jedna dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tys tysięcy mln mld milionów miliardów pierwszy pierwsza ostatni nowy nowa nowe nowych
        poniedziałek wtorek środę czwartek piątek sobotę niedzielę stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
        rok roku lat dzień dnia dni tydzień tygodnia miesięcy godzin godz raz razy powiedział powiedziała mówi dodał dodała poinformował podkreślił osób osoby ludzi pap
        """;

    private static readonly FrozenDictionary<string, FrozenDictionary<string, FunctionWordKind>> Lists = new Dictionary<string, FrozenDictionary<string, FunctionWordKind>>(StringComparer.Ordinal)
    {
        ["en"] = Read(English),
        ["fr"] = Read(French),
        ["es"] = Read(Spanish),
        ["de"] = Read(German),
        ["it"] = Read(Italian),
        ["pt"] = Read(Portuguese),
        ["nl"] = Read(Dutch),
        ["ru"] = Read(Russian),
        ["ar"] = Read(Arabic),
        ["tr"] = Read(Turkish),
        ["id"] = Read(Indonesian),
        ["ms"] = Read(Indonesian),
        ["sv"] = Read(Swedish),
        ["pl"] = Read(Polish),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FunctionWordKind> All = Lists.Values.SelectMany(static list => list.Keys)
        .Distinct(StringComparer.Ordinal).ToFrozenDictionary(static word => word, static _ => FunctionWordKind.Plain, StringComparer.Ordinal);

    /// <summary>A language's words by their lower-case form; those of all languages where there is no list of its own.</summary>
    internal static FrozenDictionary<string, FunctionWordKind>.AlternateLookup<ReadOnlySpan<char>> Of(string language) =>
        Lists.GetValueOrDefault(language, All).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, FunctionWordKind> Read(string list)
    {
        var words = new Dictionary<string, FunctionWordKind>(StringComparer.Ordinal);
        foreach (var item in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var kind = item[0] switch
            {
                '~' => FunctionWordKind.Connector,
                '+' => FunctionWordKind.Determiner,
                '^' => FunctionWordKind.BeforeVerb,
                _ => FunctionWordKind.Plain,
            };
            words.TryAdd(kind == FunctionWordKind.Plain ? item : item[1..], kind);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
