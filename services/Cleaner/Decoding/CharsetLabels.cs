using System.Text;

namespace Ingest.Cleaner.Decoding;

/// <summary>
/// Charset labels as the WHATWG Encoding Standard reads them (https://encoding.spec.whatwg.org/#names-and-labels): <c>latin1</c> means
/// windows-1252, <c>gb2312</c> means gb18030.
/// </summary>
internal static class CharsetLabels
{
    private static readonly Dictionary<string, (string Name, int CodePage)> Labels = Build();

    /// <summary>The encoding of a label with its WHATWG name; null for a label that the standard does not have.</summary>
    public static (string Name, Encoding Encoding)? Find(string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
            return null;
        var key = label.Trim().Trim('"', '\'').ToLowerInvariant();
        return Labels.TryGetValue(key, out var found) ? (found.Name, Of(found.CodePage)) : null;
    }

    /// <summary>The encoding of a code page, with U+FFFD for what it cannot read.</summary>
    public static Encoding Of(int codePage) => codePage switch
    {
        65001 => new UTF8Encoding(false, false),
        1200 => new UnicodeEncoding(false, false, false),
        1201 => new UnicodeEncoding(true, false, false),
        28591 => Encoding.Latin1,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? Encoding.GetEncoding(codePage),
    };

    private static Dictionary<string, (string Name, int CodePage)> Build()
    {
        var labels = new Dictionary<string, (string Name, int CodePage)>(StringComparer.Ordinal);
        Add("utf-8", 65001, "unicode-1-1-utf-8 utf8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf8mb4");
        Add("utf-16le", 1200, "utf-16 ucs-2 unicode csunicode iso-10646-ucs-2 unicodefeff");
        Add("utf-16be", 1201, "unicodefffe");
        Add("windows-1252", 1252, "ansi_x3.4-1968 ascii us-ascii cp1252 cp819 ibm819 iso-8859-1 iso8859-1 iso88591 iso_8859-1 l1 latin1 latin-1 x-cp1252 ansi");
        Add("windows-1250", 1250, "cp1250 x-cp1250");
        Add("windows-1251", 1251, "cp1251 x-cp1251");
        Add("windows-1253", 1253, "cp1253 x-cp1253");
        Add("windows-1254", 1254, "cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 l5 latin5");
        Add("windows-1255", 1255, "cp1255 x-cp1255");
        Add("windows-1256", 1256, "cp1256 x-cp1256");
        Add("windows-1257", 1257, "cp1257 x-cp1257");
        Add("windows-1258", 1258, "cp1258 x-cp1258");
        Add("windows-874", 874, "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620");
        Add("ibm866", 866, "866 cp866 csibm866");
        Add("iso-8859-2", 28592, "iso8859-2 iso88592 iso_8859-2 l2 latin2");
        Add("iso-8859-3", 28593, "iso8859-3 iso88593 l3 latin3");
        Add("iso-8859-4", 28594, "iso8859-4 iso88594 l4 latin4");
        Add("iso-8859-5", 28595, "iso8859-5 iso88595 cyrillic csisolatincyrillic");
        Add("iso-8859-6", 28596, "iso8859-6 iso88596 arabic asmo-708 ecma-114");
        Add("iso-8859-7", 28597, "iso8859-7 iso88597 greek greek8 ecma-118 elot_928");
        Add("iso-8859-8", 28598, "iso8859-8 iso88598 hebrew visual iso-8859-8-i logical");
        Add("iso-8859-13", 28603, "iso8859-13 iso885913");
        Add("iso-8859-15", 28605, "iso8859-15 iso885915 iso_8859-15 l9 latin9");
        Add("koi8-r", 20866, "koi koi8 koi8_r cskoi8r");
        Add("koi8-u", 21866, "koi8-ru");
        Add("macintosh", 10000, "mac x-mac-roman csmacintosh");
        Add("x-mac-cyrillic", 10007, "x-mac-ukrainian");
        Add("gb18030", 54936, "gbk gb2312 chinese csgb2312 gb_2312 gb_2312-80 x-gbk cp936 iso-ir-58");
        Add("big5", 950, "big5-hkscs cn-big5 csbig5 x-x-big5");
        Add("euc-jp", 51932, "x-euc-jp cseucpkdfmtjapanese");
        Add("shift_jis", 932, "shift-jis sjis ms_kanji ms932 windows-31j x-sjis csshiftjis cp932");
        Add("iso-2022-jp", 50220, "csiso2022jp");
        Add("euc-kr", 949, "korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 cseuckr uhc");
        return labels;

        void Add(string name, int codePage, string others)
        {
            labels[name] = (name, codePage);
            foreach (var other in others.Split(' '))
                labels[other] = (name, codePage);
        }
    }
}
