using System.Collections.Frozen;
using Ingest.Names.Folding;
using Ingest.Names.Letters;

namespace Ingest.Names;

/// <summary>
/// Spellings of frequent names, and of places with two official ones, that no rule for letters joins without joining other names as well.
/// One line a name; only transliterations of one form, no translations (Yusuf and Joseph are two names).
/// Where two lines claim one folded spelling the program does not start, and every test fails.
/// </summary>
internal static class NameSpellings
{
    private const string Groups = """
        mohammed muhammad mohammad mohamed mohamad muhammed muhammadu mohammadu mohamet محمد
        ahmed ahmad achmed ahmat ahmet أحمد احمد
        mahmud mahmoud mahmood mahmut mohamud mohamoud محمود
        hamed hamid hameed حامد
        hussein hossein husayn hussain hosein husain housseine حسين
        hosni husni حسني
        hassan hasan hassane حسن
        mustafa mostafa moustafa مصطفى
        mahdi mehdi mahdy mahdī mehdy
        ibrahim ebrahim ibraheem إبراهيم ابراهيم
        ismail esmail ismael إسماعيل اسماعيل
        ismat esmat
        umar omar عمر
        osama usama oussama أسامة
        uthman othman osman
        yusuf yousaf yusef youssef yousef yousuf youcef يوسف
        yunus younis younes younus
        sulaiman soliman suleiman soleiman suleyman sulayman سليمان
        sulaimani suleimani soleimani sulaymani سليماني
        abdullah عبدالله
        abd abdul abdel abdal abdol abdoul abdur abdour abder abdus عبد
        saladin salahuddin saladdin salaheddin salaheddine صلاحالدين
        masud massoud masood masoud messaoud
        mahfuz mahfouz
        nasir nasser naser ناصر
        nasr نصر
        anwar anouar anwer أنور
        ashraf eshraf
        sadat sadate
        rim reem
        din deen
        yasir yasser yassir jassir ياسر
        yasin yassin yassine yaseen
        gamal jamal djamal jemal
        jalal jelal galal
        naguib najib nagib nadjib
        javad jawad djawad
        hekmat hikmat
        hekmatyar hikmatyar hekmatiar
        parviz pervez parvez pervaiz
        rafiq rafic rafik
        rashid rached racheed rachid
        bashir bachir bechir béchir beshir
        bashar bachar
        haidar haider haydar hyder heydar حيدر
        qais qays kais قيس
        hizb hezb حزب
        bin بن ابن בן
        muammar moammar mouammar معمر
        bakr بكر
        arafat عرفات
        iraq irak عراق
        iran إيران
        dimashq دمشق
        beirut bayrut beyrouth بيروت
        aoun awn عون
        mubarak moubarak مبارك
        laden ladin لادن
        khashoggi kashoggi خاشقجي
        ahmadinejad أحمدينجاد
        nejad نژاد نجاد
        khazali خزعلي
        sadr صدر
        arab عرب
        nasrallah نصرالله
        gurion gourion גוריון
        jafar jaafar gaafar djaafar
        qaboos qabus kabus
        qatadah katada
        tawfiq taufik toufik tewfik
        dawud daoud dawood daud
        ayman aiman أيمن
        aisha ayesha aysha aicha عائشة
        fatima fatimah fatemeh fatma فاطمة
        khadija khadijah khadidja
        zaynab zainab zeinab zaineb زينب
        maryam mariam meryem
        mujtaba mojtaba
        murtaza mortaza morteza murtada
        muqtada moqtada moktada مقتدى
        musa moussa moosa
        mursi morsi morsy مرسي
        maliki malki
        mansur mansour منصور
        gaddafi qaddafi kadhafi gheddafi qadhafi gadhafi القذافي
        khamenei chamenei jamenei خامنئي
        khomeini chomeini jomeini khomeyni خميني
        zawahiri sawahiri zawahri
        sinwar sanwar
        haftar hifter hafter
        mashal mishal meshaal meshal mashaal
        kazimi kadhimi kadhemi kazemi
        muhandis mohandes muhandes مهندس
        amiri ameri amery عامري
        hizballah hezbollah hezbola hizbola hisbollah hisbullah حزبالله
        kataib kataeb kataeib كتائب
        qaeda qaida kaida القاعدة
        shaabi shabi chaabi
        muhsin mohsen muhsen mohsin محسن
        muhyiddin mohieddin mohiuddin
        munsif moncef monsef
        munir mounir
        mundhir munther monzer mundher
        mujahid mojahed mujahed
        mukhtar mokhtar mukhtār
        mutlaq motlaq
        murad mourad morad
        hisham hesham hicham هشام
        imad emad imed عماد
        iman eman
        ihab ehab
        ihsan ehsan
        ilham elham
        imran emran
        irfan erfan
        muallim moallem muallem
        julani jolani golani joulani jawlani
        iz izz ezz
        izzeddin ezzeddin ezzedine izzedine izeddin
        amin amine ameen
        shahbaz shehbaz
        ramzan ramsan
        menachem menahem
        ain ayn ein
        bu bou
        uld ould
        saint st
        pashinyan paschinjan
        baqir baqer bagher
        ghalibaf qalibaf
        araghchi araqchi
        shimon שמעון
        peres פרס
        izzat ezzat
        jihad jehad dschihad djihad
        nizar nezar
        nizam nezam
        riza reza رضا
        riad riyadh riyad ryad
        firas feras
        hilal helal
        bilal belal bilel
        siham seham
        wissam wessam wisam
        hiba heba hebba
        diya dia
        zia ziya
        khalid khaled chalid jalid خالد
        walid waleed oualid oualeed وليد
        wafa ouafa
        wahid waheed ouahid
        tariq tarique tarek tareq tarik طارق
        saad saʿd سعد
        saud seoud سعود
        faisal faysal feisal fayçal faycal فيصل
        fadl fazl
        fuad fouad foad fu'ad فؤاد
        fikri fekri
        fahmi fehmi
        shukri choukri shoukry
        sharif cherif sherif shareef chérif شريف
        shafiq chafik shafik
        shakir chaker shaker
        shams chams
        salman salmane سلمان
        salim selim سليم
        samir sameer semir سمير
        samih sameh
        kamal kemal كمال
        karim kerim kareem كريم
        jamil cemil djamil جميل
        qasim kassem kacem kassim kasem qassem qasem قاسم
        qadir kader qader
        qadri kadri
        rahman rehman rahmane رحمن
        rahim raheem rehim
        ridwan redouane radwan redwan
        suhail sohail souhail
        subhi sobhi
        sulh solh
        talib taleb
        wael wail
        zahir zaher
        zubair zubayr zobeir
        zuhair zuheir zoheir
        ubaid obaid obeid عبيد
        ubaida obeida
        uday oday odai
        umayya omeyya
        hudhaifa huthaifa hodeifa
        hussam hossam hosam husam houssam
        khurshid khorshid
        khusraw khosrow khosro khosrau
        firdausi ferdowsi ferdosi firdawsi
        kurush kourosh
        nur noor nour nor نور
        burhan borhan
        sultan soltan
        muin moin moein
        qutb kotb qotb
        qudsi qodsi
        quds qods
        quran koran coran qoran
        gul gol
        gulistan golestan
        shiraz chiraz
        islam eslam
        muslim moslem
        jazeera jazira
        takrit tikrit
        kirkuk kerkuk
        arbil erbil irbil
        idlib edlib
        isfahan esfahan ispahan
        homs hims
        karbala kerbala
        tabriz tebriz
        helmand hilmand
        hyderabad haydarabad haidarabad
        fes fez
        ababa abeba
        incheon inchon
        busan pusan
        daegu taegu
        gwangju kwangju
        jeju cheju
        nikolai nikolay nikolaj
        kuwait koweit kuweit kuwayt
        yemen jemen
        zor zour zur
        kobani kobane
        duhok dohuk dahuk
        kunduz konduz
        herat hirat
        kherson cherson
        kharkiv charkiw charkow
        khartoum chartum
        pristina prishtina
        karabakh karabach karabagh
        kazakhstan kasachstan
        azerbaijan aserbaidschan
        uzbekistan usbekistan ouzbekistan
        daesh daech daish داعش
        choudhury chowdhury chaudhry chaudhary chaudhuri choudhary
        quraishi qureshi kureishi qureishi koreishi
        sayyid syed sayed seyed seyyed
        iqbal eqbal
        begum begam
        fyodor fedor feodor fjodor
        artyom artem
        semyon semen
        baruch barukh
        kulthum kalthoum kalthum koulthoum kalsoum
        umm oum om
        amir emir ameer أمير
        ali aly علي علی
        butrus boutros butros
        sukarno soekarno
        suharto soeharto
        qom qum
        hudaydah hodeidah hodeida
        tehran teheran تهران طهران
        misrata misurata
        kandahar qandahar
        mikhail michail
        alexander aleksandr alexandr alexandre aleksander aleksandar
        sergei sergey serguei
        yuri youri juri iouri yury jurij
        yulia julia iulia yuliya
        yevgeny evgeny evgeni jewgeni
        dmitri dimitri dmitrij dmytro dmitro
        yeltsin jelzin
        brezhnev breschnew brejnev
        zelensky selenskyj selenski
        chekhov tchekhov tschechow
        shostakovich chostakovitch schostakowitsch
        michel mishel ميشال ميشيل
        kyiv kiev kyjiw kiew
        lviv lvov lwow lemberg
        luhansk lugansk
        mykolaiv mykolayiv
        chernihiv chernigov
        benjamin binyamin binjamin בנימין
        netanyahu netanjahu נתניהו
        yitzhak itzhak yitzchak yitshak izchak יצחק
        chaim haim hayim
        ariel אריאל
        sharon שרון
        ehud אהוד
        david דוד
        giannis yannis yanis ioannis
        roh noh
        choi choe
        seok suk
        yeol youl
        geun kun
        lakshmi laxmi
        mamata mamta
        yudhoyono yudoyono
        zhou chou
        zedong tsetung
        xiaoping hsiaoping
        gunter guenter guenther günther
        banerjee banerji
        """;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Canonical = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one key of all spellings of a listed name; null for any other.</summary>
    /// <param name="word">Folded; of Arabic or Hebrew script as <see cref="SemiticLetters.Unify"/> leaves it, since the vowels that are put in may be another name's.</param>
    internal static string? Find(ReadOnlySpan<char> word) => Canonical.TryGetValue(word, out var key) ? key : null;

    private static FrozenDictionary<string, string> Read()
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        Span<char> space = stackalloc char[NameKey.MaxWordLength];
        foreach (var line in Groups.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string? canonical = null;
            foreach (var spelling in line.Split(' '))
            {
                var key = SemiticLetters.Has(spelling) ? SemiticLetters.LookUpForm(spelling) : new string(space[..WordFolding.Fold(spelling, space)]);
                canonical ??= key;
                if (!keys.TryAdd(key, canonical) && !string.Equals(keys[key], canonical, StringComparison.Ordinal))
                    throw new InvalidOperationException($"'{spelling}' is a spelling of two names: {keys[key]} and {canonical}.");
            }
        }
        return keys.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
