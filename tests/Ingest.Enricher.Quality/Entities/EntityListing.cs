using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Shows a text's entities.</summary>
internal static class EntityListing
{
    internal static void Print(EntityRecogniser recogniser, string[] paragraphs, string language, bool explain)
    {
        foreach (var group in recogniser.Find(null, paragraphs, language).Groups)
            Console.WriteLine($"{group.Type,-12} {group.Mentions.Count,3}  {group.Name}{(group.Aliases.Count > 1 ? $" ({string.Join(", ", group.Aliases)})" : "")}");
        if (!explain)
            return;
        foreach (var (mention, votes) in recogniser.Explain(null, paragraphs, language))
        {
            Console.WriteLine($"{mention.Type} {paragraphs[mention.Paragraph].Substring(mention.Start, mention.Length)}, {mention.Score:F2}");
            foreach (var vote in votes)
                Console.WriteLine($"    {vote.Weight,6:F2}  {vote.Feature}");
        }
    }
}
