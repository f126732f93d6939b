using System.Text;

namespace Ingest.Search.Analysis;

/// <summary>Puts a kana and its voicing mark together (half-width ｶﾞ and decomposed text have them apart).</summary>
internal static class KanaMarks
{
    internal static void Compose(Span<char> unit, ref int length)
    {
        if (length != 2 || unit[1] is not ('\u3099' or '\u309A'))
            return;
        var composed = new string(unit[..2]).Normalize(NormalizationForm.FormC);
        composed.CopyTo(unit);
        length = composed.Length;
    }
}
