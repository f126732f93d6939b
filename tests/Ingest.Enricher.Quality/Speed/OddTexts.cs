namespace Ingest.Enricher.Quality.Speed;

/// <summary>Texts that no newsroom writes, by what is odd about them; each can be made of any length.</summary>
internal static class OddTexts
{
    /// <summary>Each text's name and what makes one of as many UTF-16 units.</summary>
    public static IReadOnlyList<(string Name, Func<int, string[]> Make)> All { get; } =
    [
        ("one letter", static length => [new string('a', length)]),
        ("numbers", static length => [Repeat(length, "1,250 77 3.5 2024 ")]),
        ("no sentence ends", static length => [Repeat(length, "the soldiers went on to Baghdad and Omar Hadi saw them there with the Red Cross ")]),
        ("a line a word", static length => Repeat(length, "Baghdad\nwas\nquiet\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        ("capitals", static length => [Repeat(length, "TROOPS LEFT BAGHDAD AFTER PRESIDENT OMAR HADI SPOKE TO THE UNITED NATIONS. ")]),
        ("names alone", static length => [Repeat(length, "Omar Hadi John Smith Mary Baghdad Paris London Ford Iraq ")]),
        ("distinct names", static length => [Many(length, static i => $"{Word(i)} {Word(i + 1)} met {Word(i + 2)}. ")]),
        ("quotes", static length => [Repeat(length, "“We will go on with the work,” said Omar Hadi, “and we will not stop.” ")]),
        ("open quotes", static length => [Repeat(length, "“ \" « ‘ word ")]),
        ("a script without a model", static length => [Repeat(length, "ᚠᛇᚻ ᛒᛦᚦ ᚠᚱᚩᚠᚢᚱ ᛞᚢᛖᛖᛚᛚᛖᚪᛏ ")]),
        ("ideographs", static length => [Repeat(length, "北京的人民在广场上看到了总统和他的部长。")]),
        ("emoji", static length => [Repeat(length, "😀👩‍👩‍👧🇮🇶")]),
        ("combining marks", static length => ["a" + new string('\u0301', length)]),
        ("lone surrogates", static length => [Repeat(length, "\ud83d a\udc00 ")]),
    ];

    private static string Repeat(int length, string piece) => Many(length, _ => piece);

    private static string Many(int length, Func<int, string> piece)
    {
        var text = new System.Text.StringBuilder(length + 100);
        for (var i = 0; text.Length < length; i++)
            text.Append(piece(i));
        return text.ToString(0, length);
    }

    // A capital and small letters that count up.
    private static string Word(int number)
    {
        var letters = new System.Text.StringBuilder("Q");
        for (var left = number; left > 0; left /= 20)
            letters.Append("bcdfghjklmnpqrstvwxz"[left % 20]).Append('a');
        return letters.ToString();
    }
}
