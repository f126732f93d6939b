using System.Text.Json.Nodes;

namespace Ingest.Contracts.Tests;

/// <summary>Messages evolve by addition only: what older and newer programs wrote still reads.</summary>
public sealed class EvolutionTests
{
    // The least that a program of the first release wrote, required fields only. Later releases may add no required field.
    private const string FirstOrigin =
        """{"documentId":"0123456789abcdef0123456789abcdef","acceptanceId":"018f4d1c-0000-7000-8000-000000000001","source":"feed","fetchedAt":"2024-05-06T07:08:09+00:00"}""";

    private const string FirstArticle = """{"charset":"utf-8","paragraphs":[{"kind":"paragraph","text":"Text."}]}""";

    private static readonly Dictionary<Type, string> First = new()
    {
        [typeof(FetchRequested)] =
            """{"acceptanceId":"018f4d1c-0000-7000-8000-000000000001","source":"feed","url":"https://example.com/a","requestedAt":"2024-05-06T07:08:09+00:00"}""",
        [typeof(DocumentFetched)] = $$$"""{"origin":{{{FirstOrigin}}},"body":{"bytes":"AQI=","encoding":"identity","length":2,"sha256":"aa"}}""",
        [typeof(DocumentCleaned)] = $$$"""{"origin":{{{FirstOrigin}}},"article":{{{FirstArticle}}}}""",
        [typeof(DocumentEnriched)] =
            $$$"""{"origin":{{{FirstOrigin}}},"article":{{{FirstArticle}}},"enrichment":{"language":"en","contentHash":"aa","similarity":"00"}}""",
        [typeof(DocumentRejected)] =
            """{"acceptanceId":"018f4d1c-0000-7000-8000-000000000001","stage":"fetch","reason":"unreachable","message":"m","rejectedAt":"2024-05-06T07:08:09+00:00"}""",
        [typeof(DocumentsSettled)] =
            """{"batch":"b1","documents":[{"acceptanceId":"018f4d1c-0000-7000-8000-000000000001","documentId":"0123456789abcdef0123456789abcdef","outcome":"indexed"}]}""",
    };

    public static TheoryData<Type> Contracts => [.. Json.Contracts];

    [Theory, MemberData(nameof(Contracts))]
    public void A_message_of_the_first_release_still_reads(Type contract) => Assert.NotNull(Json.Read(First[contract], contract));

    [Fact]
    public void Lists_that_an_older_message_lacks_are_empty_and_not_null()
    {
        var message = Json.Read<DocumentEnriched>(First[typeof(DocumentEnriched)]);
        Assert.Empty(message.Origin.Marks);
        Assert.Empty(message.Article.Authors);
        Assert.Empty(message.Article.Captions);
        Assert.Empty(message.Article.Removed);
        Assert.Empty(message.Enrichment.Entities);
        Assert.Equal(PageKind.Article, message.Article.Kind);
    }

    [Fact]
    public void A_count_that_an_older_message_lacks_is_one()
    {
        var article = """{"charset":"utf-8","paragraphs":[],"removed":[{"rule":"r","text":"t"}]}""";
        var message = Json.Read<DocumentCleaned>($$$"""{"origin":{{{FirstOrigin}}},"article":{{{article}}}}""");
        Assert.Equal(1, Assert.Single(message.Article.Removed).Count);
    }

    [Theory, MemberData(nameof(Contracts))]
    public void A_message_of_a_newer_release_reads_and_its_unknown_fields_are_ignored(Type contract)
    {
        var newer = JsonNode.Parse(First[contract])!;
        AddUnknown(newer);
        Assert.Equal(Json.Write(Json.Read(First[contract], contract)), Json.Write(Json.Read(newer.ToJsonString(), contract)));
    }

    private static void AddUnknown(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array.OfType<JsonNode>())
                AddUnknown(item);
        }
        else if (node is JsonObject fields)
        {
            foreach (var (_, value) in fields.ToList())
                AddUnknown(value!);
            fields["addedLater"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null) };
        }
    }
}
