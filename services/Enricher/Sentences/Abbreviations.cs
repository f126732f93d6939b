using System.Collections.Frozen;

namespace Ingest.Enricher.Sentences;

/// <summary>
/// Abbreviations that are written with a stop, in the languages that most news is written in. Of a word that is also a common word ("no.",
/// "art.") the abbreviation is known only before a digit. Collected by hand.
/// </summary>
internal static class Abbreviations
{
    /// <summary>The longest abbreviation without its stop, in UTF-16 units.</summary>
    internal const int Longest = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = Set("""
        mr mrs ms dr prof sr sra srta dna dott ing arch avv sig rag geom mme mlle me mgr mons msgr rev fr hon gov sen rep amb pres min supt
        gen lt col maj capt cpt cmdr cdr adm brig sgt cpl pvt pte insp det ofc pfc
        st ste mt ft pt vs cf viz e.g i.e eg ca approx resp bzw vgl sog ggf evtl insb inkl exkl zzgl abzgl z.b d.h u.a o.a i.d.r v.a z.t
        hr fr frl hrn dipl mag min-präs reg-bez str
        jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc okt dez ene abr ago dic gen feb mag giu lug ott
        bd av dep est op ed eds vol fig figs tab nr núm tel tél phil
        r.h h.r.h h.e
        г-н г-жа им ул пр д-р проф акад ген гл напр
        tj tzv např atd prof mudr ing bc mgr phdr judr p pí
        dhr mevr drs ds mej jhr mw bijv nl
        hra np nk mm esim ns
        prof doc inż ks bp abp św gen płk mjr kpt por ul pl al
        cand nuv ngh
        κ κα κος δρ
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Trailing = Set("""
        inc corp ltd co cos bros llc plc cie jr sr esq ph.d m.d b.a m.a etc al a.m p.m a.d b.c d.c u.s u.k u.n e.u usw etc u.s.w ff
        ave blvd rd hwy dept univ assn
        s.a s.p.a s.r.l s.l b.v n.v a.s a.g e.v
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
        т.е т.д т.п др гг руб тыс млн млрд
        usw usf uvm evtl
        """);

    // Only before a digit.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbering = Set("no nos art arts sec secs par pp p pg ch cap abs kap sez num n o nr lit bl ziff rn št č čl čís п ст рис");

    /// <summary>What a stop behind a word says.</summary>
    /// <param name="word">The word without its stop, in lower case.</param>
    /// <param name="beforeDigit">Whether a number is next.</param>
    internal static AbbreviationKind Of(ReadOnlySpan<char> word, bool beforeDigit)
    {
        if (word.Length > Longest)
            return AbbreviationKind.None;
        if (Leading.Contains(word) || (beforeDigit && Numbering.Contains(word)))
            return AbbreviationKind.Leading;
        return Trailing.Contains(word) ? AbbreviationKind.Trailing : AbbreviationKind.None;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
