using System.Collections.Frozen;

namespace Ingest.Enricher.Entities;

/// <summary>
/// Words for nationalities, religious and political groups, which are written with a capital in English. Words that mostly name something else ("Conservative", "Roma") are left out;
/// collected by hand.
/// </summary>
internal static class PeopleNames
{
    private static readonly FrozenSet<string> Words = Make();

    /// <summary>Whether a word, with its capital, names such a group.</summary>
    internal static bool Contains(string word) => Words.Contains(word);

    private static FrozenSet<string> Make()
    {
        // With -s for several people.
        const string Regular = """
            Afghan African Albanian Algerian American Andorran Angolan Arab Argentinian Armenian Asian Australian Austrian Azerbaijani Bahamian Bahraini
            Bangladeshi Barbadian Basque Bavarian Belarusian Belgian Bolivian Bosnian Brazilian Bulgarian Cambodian Cameroonian Canadian Catalan Chadian Chechen
            Chilean Colombian Corsican Croatian Cuban Cypriot Czech Dominican Ecuadorian Ecuadorean Egyptian Emirati Eritrean Estonian Ethiopian European
            Fijian Filipino Gambian German Ghanaian Greek Guatemalan Guinean Haitian Honduran Hungarian Icelander Indian Indonesian Iranian Iraqi Israeli
            Italian Ivorian Jamaican Jordanian Kazakh Kenyan Korean Kosovar Kurd Kuwaiti Kyrgyz Laotian Latvian Liberian Libyan Lithuanian Macedonian Malawian
            Malaysian Malian Maltese Mauritanian Mauritian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepali Nicaraguan Nigerian
            Nigerien Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Peruvian Qatari Romanian Russian Rwandan Salvadoran Samoan Saudi
            Serbian Sicilian Singaporean Slovak Slovakian Slovene Slovenian Somali Spaniard Sudanese Syrian Tajik Tanzanian Tibetan Tongan Tunisian
            Turkmen Ugandan Ukrainian Uruguayan Uyghur Uighur Uzbek Venezuelan Yemeni Zambian Zimbabwean Yazidi Tamil Bengali Punjabi Pashtun Hutu Tutsi
            Zulu Rohingya Houthi Sunni Shia Shiite Alawite Druze Sufi Salafi Muslim Catholic Protestant Anglican Baptist Methodist Mormon
            Lutheran Presbyterian Calvinist Quaker Hindu Sikh Buddhist Jew Zionist Democrat Republican Tory Whig Baathist Islamist Marxist
            Maoist Leninist Trotskyist Peronist Thatcherite Gaullist Londoner Parisian Kashmiri Hispanic Latino Latina Caucasian Scandinavian
            Briton Swede Maori Inuit Māori Cossack Tatar Siberian Texan Californian Floridian Australasian
            Eurasian Sinhalese
            """;
        const string Alone = """
            Scottish British English French Dutch Spanish Swedish Danish Finnish Polish Turkish Irish Welsh Flemish Swiss Chinese Japanese Vietnamese Portuguese Lebanese
            Taiwanese Burmese Senegalese Congolese Sudanese Togolese Gabonese Beninese Nepalese Kurdish Jewish Coptic Frenchman Frenchwoman Frenchmen Irishman Irishmen
            Englishman Englishmen Dutchman Dutchmen Scotsman Welshman Arabic Icelandic Tories Slavic Nordic Argentine Argentines Bosniak Bosniaks Danes Poles Scots Christians Slavs Turks Croat Croats Serb Serbs Copts Thais
            Georgians
            """;
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Regular.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.EndsWith('s') && !word.EndsWith("ese", StringComparison.Ordinal) && !word.EndsWith("ish", StringComparison.Ordinal))
                words.Add(word + "s");
            words.Add(word);
        }
        words.UnionWith(Alone.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
