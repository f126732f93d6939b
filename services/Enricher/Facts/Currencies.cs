using System.Collections.Frozen;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Facts;

/// <summary>Signs, codes and names of currencies (ISO 4217). What several countries use stays as it is written: <c>$</c>, <c>peso</c>, <c>Rs</c>.</summary>
internal static class Currencies
{
    private const int Longest = 24;

    private static readonly FrozenDictionary<char, string> Signs = Read("""
        $=$|€=EUR|£=GBP|¥=¥|￥=¥|₹=INR|₽=RUB|₺=TRY|₩=KRW|₪=ILS|฿=THB|₫=VND|₦=NGN|₱=PHP|₴=UAH|₸=KZT|₵=GHS
        """).ToFrozenDictionary(static pair => pair.Key[0], static pair => pair.Value);

    // Before a dollar sign, without a space.
    private static readonly FrozenDictionary<string, string> Dollars = Read("""
        US=USD|U.S.=USD|A=AUD|AU=AUD|C=CAD|CA=CAD|CAD=CAD|AUD=AUD|NZ=NZD|HK=HKD|S=SGD|NT=TWD|R=BRL|USD=USD
        """);

    private static readonly FrozenSet<string> Codes =
        "USD EUR GBP JPY CNY CHF AUD CAD NZD HKD SGD INR RUB TRY KRW ILS BRL MXN ZAR SEK NOK DKK PLN CZK HUF AED SAR EGP IDR MYR THB PHP PKR BDT LKR NGN KES GHS UAH ARS CLP COP PEN TWD VND QAR KWD".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // In lower case.
    private static readonly FrozenDictionary<string, string> Names = Read("""
        euro=EUR|euros=EUR|yen=JPY|yens=JPY|yuan=CNY|renminbi=CNY|rouble=RUB|roubles=RUB|ruble=RUB|rubles=RUB|rubel=RUB|rublos=RUB|dollar=$|dollars=$|
        dólares=$|dólar=$|dollari=$|rupees=Rs|rupee=Rs|reais=BRL|shekels=ILS|shekel=ILS|hryvnia=UAH|franken=CHF|zloty=PLN|zlotys=PLN|złotych=PLN|baht=THB|
        naira=NGN|rand=ZAR|ringgit=MYR|rupiah=IDR|kronor=SEK|pesos=peso|liras=lira|lira=lira|dirhams=dirham
        """);

    // Whose money it is, in lower case, before its name in English.
    private static readonly FrozenDictionary<string, string> Countries = Read("""
        us dollars=USD|u.s. dollars=USD|american dollars=USD|canadian dollars=CAD|australian dollars=AUD|singapore dollars=SGD|zealand dollars=NZD|
        kong dollars=HKD|taiwan dollars=TWD|indian rupees=INR|pakistani rupees=PKR|lankan rupees=LKR|nepali rupees=NPR|swiss francs=CHF|cfa francs=XOF|
        british pounds=GBP|egyptian pounds=EGP|sterling pounds=GBP|pounds sterling=GBP|turkish lira=TRY|turkish liras=TRY|mexican pesos=MXN|
        philippine pesos=PHP|argentine pesos=ARS|chilean pesos=CLP|colombian pesos=COP|swedish kronor=SEK|swedish krona=SEK|norwegian kroner=NOK|
        danish kroner=DKK|belarusian rubles=BYN|russian rubles=RUB|chinese yuan=CNY|japanese yen=JPY|korean won=KRW|schweizer franken=CHF|francs suisses=CHF|
        us-dollar=USD|chinese renminbi=CNY|uae dirhams=AED|emirati dirhams=AED|israeli shekels=ILS|brazilian reais=BRL|ukrainian hryvnia=UAH
        """);

    /// <summary>The currency that ends before a token, and where it begins; null where none does.</summary>
    internal static (string Unit, int First)? Before(FactText text, int at)
    {
        if (at == 0)
            return null;
        if (text[at - 1].Length == 1 && Signs.TryGetValue(text.SignAt(at - 1), out var unit))
        {
            if (text.SignAt(at - 1) == '$' && text.Touches(at - 1) && text.IsWord(at - 2))
                return Dollars.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Of(at - 2), out var dollar) ? (dollar, at - 2) : null;
            return (ByLanguage(unit, text.Language), at - 1);
        }
        if (text.IsWord(at - 1) && Code(text.Of(at - 1)) is { } code)
            return (code, at - 1);
        if (text.Is(at - 1, "Rs") || text.Is(at - 1, "Rs."))
            return ("Rs", at - 1);
        return text.SignAt(at - 1) == '.' && text.Is(at - 2, "Rs") ? ("Rs", at - 2) : null;
    }

    /// <summary>The currency that begins at a token, and the first token behind it; null where none does.</summary>
    internal static (string Unit, int End)? Behind(FactText text, int at)
    {
        if (at >= text.Count)
            return null;
        if (text[at].Length == 1 && text[at].Kind == TokenKind.Symbol)
            return Signs.TryGetValue(text.SignAt(at), out var unit) && !text.IsNumber(at + 1) ? (ByLanguage(unit, text.Language), at + 1) : null;
        if (text.Is(at, "de") || text.Is(at, "di") || text.Is(at, "d'") || text.Is(at, "d’") || text.Is(at, "of"))
            at++;
        if (!text.IsWord(at))
            return null;
        if (Code(text.Of(at)) is { } code)
            return (code, at + 1);
        Span<char> lower = stackalloc char[2 * Longest];
        var first = Lower(text, at, lower);
        if (first == 0)
            return null;
        if (Countries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..first], out var joined))
            return (joined, at + 1);
        if (text.IsWord(at + 1) && Lower(text, at + 1, lower[(first + 1)..]) is > 0 and var second)
        {
            lower[first] = ' ';
            if (Countries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..(first + 1 + second)], out var known))
                return (known, at + 2);
        }
        return Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..first], out var name) ? (name, at + 1) : null;
    }

    private static FrozenDictionary<string, string> Read(string list) => list.ReplaceLineEndings("").Split('|').Select(static pair => pair.Trim().Split('='))
        .ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    private static string ByLanguage(string unit, string language) => unit != "¥" ? unit : language switch { "ja" => "JPY", "zh" => "CNY", _ => unit };

    private static string? Code(ReadOnlySpan<char> word) => word.Length == 3 && Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var code) ? code : null;

    private static int Lower(FactText text, int at, Span<char> lower) => text[at].Length >= Longest ? 0 : text.Of(at).ToLowerInvariant(lower);
}
