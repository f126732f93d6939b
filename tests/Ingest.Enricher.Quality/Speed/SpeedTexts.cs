using System.Text;
using Ingest.Contracts;
using Ingest.Enricher.Quality.Entities;

namespace Ingest.Enricher.Quality.Speed;

/// <summary>The articles that the Enricher is timed on: English news of the corpora as it stands, and one after the other for longer ones.</summary>
internal sealed class SpeedTexts
{
    /// <summary>The bounds of an article of about 5 KB, in bytes of UTF-8.</summary>
    private const int Shortest = 4_500;

    private const int Longest = 5_500;

    private readonly List<string[]> _documents;

    private SpeedTexts(List<string[]> documents) => _documents = documents;

    /// <summary>Reads the articles that the silver set holds.</summary>
    /// <param name="corpora">The folder that the corpora were unpacked in.</param>
    /// <exception cref="FileNotFoundException">The set is not there.</exception>
    public static SpeedTexts Read(string corpora) => new([.. EntityCorpus.Read(corpora, "ner-silver").Select(static document => document.Texts.ToArray())]);

    /// <summary>All articles of about 5 KB.</summary>
    public IReadOnlyList<Article> Usual => [.. _documents.Where(static document => BytesOf(document) is >= Shortest and <= Longest).Select(ArticleOf)];

    /// <summary>An article of as many bytes, cut at the last word that fits.</summary>
    public Article OfLength(int bytes)
    {
        var paragraphs = new List<string>();
        var left = bytes;
        for (var i = 0; left > 0; i++)
        {
            foreach (var paragraph in _documents[i % _documents.Count])
            {
                var fits = Cut(paragraph, left);
                if (fits.Length > 0)
                    paragraphs.Add(fits);
                left -= Encoding.UTF8.GetByteCount(fits);
                if (fits.Length < paragraph.Length)
                    return ArticleOf([.. paragraphs]);
            }
        }
        return ArticleOf([.. paragraphs]);
    }

    /// <summary>An article of these paragraphs.</summary>
    public static Article ArticleOf(string[] paragraphs) =>
        new() { Charset = "utf-8", Paragraphs = [.. paragraphs.Select(static text => new Paragraph { Kind = ParagraphKind.Paragraph, Text = text })] };

    /// <summary>An article's length in bytes of UTF-8.</summary>
    public static int BytesOf(Article article) => article.Paragraphs.Sum(static paragraph => Encoding.UTF8.GetByteCount(paragraph.Text));

    private static int BytesOf(string[] document) => document.Sum(Encoding.UTF8.GetByteCount);

    private static string Cut(string text, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= bytes)
            return text;
        var end = Math.Min(bytes, text.Length);
        while (end > 0 && (text[end - 1] != ' ' || Encoding.UTF8.GetByteCount(text.AsSpan(0, end)) > bytes))
            end--;
        return text[..end].TrimEnd();
    }
}
