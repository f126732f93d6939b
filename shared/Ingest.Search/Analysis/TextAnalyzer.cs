using System.Text;

namespace Ingest.Search.Analysis;

/// <summary>The one analysis of texts and queries; see <see cref="TokenReader"/>. A change here needs a new index.</summary>
public static class TextAnalyzer
{
    /// <summary>Raised whenever a text may give other tokens than before: an index made with another revision must be rebuilt.</summary>
    public const int Revision = 1;

    /// <summary>Appends the terms of a text, each followed by a space.</summary>
    public static void AppendTerms(ReadOnlySpan<char> text, StringBuilder target)
    {
        var reader = new TokenReader(text);
        while (reader.Read())
            target.Append(reader.Term).Append(' ');
    }

    /// <summary>
    /// What to look for where a query has this text: its terms as a phrase. The letter that ends a run is left out at the end of the phrase,
    /// since a text may go on there; a run of one letter is looked for as a prefix of the pairs that begin with it.
    /// </summary>
    /// <param name="text">A word or phrase of a query.</param>
    /// <param name="isPrefix">Whether the last term may be longer in a text.</param>
    /// <returns>Without terms where the text has no letter or digit.</returns>
    public static TermPhrase ReadPhrase(string text, bool isPrefix = false)
    {
        var terms = new List<string>();
        var last = TokenKind.Word;
        var reader = new TokenReader(text);
        while (reader.Read())
        {
            terms.Add(reader.Term.ToString());
            last = reader.Kind;
        }
        if (last == TokenKind.RunEnd)
            terms.RemoveAt(terms.Count - 1);
        return new TermPhrase(terms, isPrefix || last == TokenKind.Single);
    }
}
