using System.Text;

namespace Ingest.Enricher.Places;

/// <summary>
/// What two spellings of a place's name have in common, as a hash that grows letter by letter: without case, accents, apostrophes and stops,
/// with hyphens as spaces. A short name all in capitals ("US") is another one than the word in small letters.
/// </summary>
internal struct PlaceNameKey
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // What is left out; no letter folds to it.
    private const char Nothing = '\0';

    private const int TableLength = 0x2000;
    private static readonly char[] Folded = CreateTable();

    private ulong _state;
    private bool _spaced;

    public PlaceNameKey() => _state = Offset;

    /// <summary>How many letters it has seen that count.</summary>
    public int Letters { get; private set; }

    /// <summary>The hash of all that was added; white space at the end does not count.</summary>
    public readonly ulong Value => Mixed(_state);

    /// <summary>The hash of a name; zero for one without letters.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var key = new PlaceNameKey();
        key.Add(name);
        return key.Letters == 0 ? 0 : key.Value;
    }

    /// <summary>The hash of a short name that is nothing but capitals and stops ("US", "U.A.E."); zero for any other.</summary>
    public static ulong OfCapitals(ReadOnlySpan<char> name)
    {
        const int Longest = 4;
        var state = ~Offset;
        var letters = 0;
        foreach (var sign in name)
        {
            if (sign == '.')
                continue;
            if (!char.IsUpper(sign) || ++letters > Longest)
                return 0;
            state = (state ^ sign) * Prime;
        }
        return letters < 2 ? 0 : Mixed(state);
    }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
            Add(sign);
    }

    public void Add(char sign)
    {
        if (sign >= TableLength)
            sign = FoldHigh(sign);
        else if (sign is 'ß')
            Letter('s');
        else if (sign is 'æ' or 'Æ')
            Letter('a');
        else if (sign is 'œ' or 'Œ')
            Letter('o');
        if (sign < TableLength)
            sign = Folded[sign];
        if (sign == Nothing)
            return;
        if (sign == ' ')
        {
            _spaced = Letters > 0;
            return;
        }
        Letter(sign);
    }

    private void Letter(char sign)
    {
        if (_spaced)
            _state = (_state ^ ' ') * Prime;
        _spaced = false;
        _state = (_state ^ sign) * Prime;
        Letters++;
    }

    // The finaliser of MurmurHash3: the upper bits choose the bucket, and FNV mixes them least.
    private static ulong Mixed(ulong state)
    {
        state = (state ^ (state >> 33)) * 0xFF51AFD7ED558CCD;
        state = (state ^ (state >> 33)) * 0xC4CEB9FE1A85EC53;
        return state ^ (state >> 33);
    }

    private static char FoldHigh(char sign) => sign switch
    {
        >= '\u2010' and <= '\u2015' or '\u3000' or '\u2002' or '\u2003' or '\u2009' or '\u202F' or '\u30FB' or '\uFF65' or '\u2212' => ' ',
        >= '\u2000' and < '\u2070' or '\uFEFF' or '\u3002' => Nothing,
        >= '\uFF01' and <= '\uFF5E' => (char)(sign - 0xFF01 + '!'),
        _ => sign,
    };

    private static char[] CreateTable()
    {
        var table = new char[TableLength];
        for (var i = 0; i < TableLength; i++)
            table[i] = Fold((char)i);
        return table;
    }

    private static char Fold(char sign)
    {
        switch (sign)
        {
            case Nothing:
                return Nothing;
            case <= ' ' or '\u00A0' or '-' or '_' or '/' or '\u00B7':
                return ' ';
            case '.' or '\'' or '`' or '´' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02BE' or '\u02BF' or '\u02B9' or '\u00AD' or '\u055A' or '\u05F3' or '\u05F4' or '\u0640':
                return Nothing;
            case >= '\u0300' and <= '\u036F' or >= '\u064B' and <= '\u065F' or '\u0670' or >= '\u0591' and <= '\u05C7' or '\u093C':
                return Nothing;
            case '\u0622' or '\u0623' or '\u0625' or '\u0671':
                return '\u0627';
            case '\u0649' or '\u06CC':
                return '\u064A';
            case '\u06A9':
                return '\u0643';
            case '\u0629':
                return '\u0647';
            case 'ё' or 'Ё':
                return 'е';
            case 'ς':
                return 'σ';
            case 'ß':
                return 's';
            case 'æ' or 'Æ' or 'œ' or 'Œ':
                return 'e';
            case 'đ' or 'Đ' or 'ð' or 'Ð':
                return 'd';
            case 'ø' or 'Ø':
                return 'o';
            case 'ł' or 'Ł':
                return 'l';
            case 'ı':
                return 'i';
            case 'ħ' or 'Ħ':
                return 'h';
            case 'ə' or 'Ə':
                return 'e';
        }
        // Marks on Latin and Greek letters are left out where names are typed in haste; in other scripts they make another letter.
        var marked = sign is (>= '\u00C0' and < '\u0250') or (>= '\u0370' and < '\u0400') or (>= '\u1E00' and < '\u2000');
        var lower = marked ? sign.ToString().Normalize(NormalizationForm.FormD)[0] : sign;
        lower = char.ToLowerInvariant(lower);
        return lower == 'ς' ? 'σ' : lower;
    }
}
