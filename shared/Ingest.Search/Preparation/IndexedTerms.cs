using System.Text;
using Ingest.Documents;
using Ingest.Search.Analysis;

namespace Ingest.Search.Preparation;

/// <summary>A document's terms by field, as our own analysis finds them: every index looks for the same ones, so a query finds the same.</summary>
internal static class IndexedTerms
{
    /// <summary>The fields, in the order of <see cref="Of"/>.</summary>
    internal static IReadOnlyList<string> Fields { get; } =
        ["title", "subtitle", "text", "captions", "authors", "tags", "entities", "source", "host", "language", "kind"];

    // Between values of one field: a private-use character, which no query's analysis yields, so no phrase spans two authors.
    private const string Gap = "\uE000 ";

    /// <summary>The terms of each field, joined by spaces.</summary>
    internal static string[] Of(NewsDocument document)
    {
        var builder = new StringBuilder(document.Text.Length + 256);
        return
        [
            Analyse(builder, [document.Title]),
            Analyse(builder, [document.Subtitle]),
            Analyse(builder, [document.Text]),
            Analyse(builder, document.Captions.SelectMany(caption => new[] { caption.Text, caption.Credit, caption.AltText })),
            Analyse(builder, document.Authors.Concat(document.Agencies)),
            Analyse(builder, document.Tags.Append(document.Section)),
            Entities(builder, document),
            Analyse(builder, [document.Source, document.SiteName]),
            Analyse(builder, [document.Host]),
            Analyse(builder, [document.Language]),
            Analyse(builder, [document.Kind]),
        ];
    }

    // The words of every form of a name, and the keys that all its spellings share.
    private static string Entities(StringBuilder builder, NewsDocument document)
    {
        builder.Clear();
        foreach (var name in document.Entities.SelectMany(static entity => entity.Aliases.Prepend(entity.Name)).Distinct(StringComparer.Ordinal))
        {
            if (builder.Length > 0)
                builder.Append(Gap);
            TextAnalyzer.AppendTerms(name, builder);
            builder.Append(Gap);
            NameTerms.Append(name, builder);
        }
        NameTerms.AppendRuns(document.Title ?? "", Gap, builder);
        NameTerms.AppendRuns(document.Text, Gap, builder);
        return builder.ToString();
    }

    private static string Analyse(StringBuilder builder, IEnumerable<string?> values)
    {
        builder.Clear();
        foreach (var value in values)
        {
            if (builder.Length > 0)
                builder.Append(Gap);
            TextAnalyzer.AppendTerms(value, builder);
        }
        return builder.ToString();
    }
}
