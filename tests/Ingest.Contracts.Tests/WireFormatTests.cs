using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Ingest.Contracts.Tests;

/// <summary>The approved JSON of every contract. It may grow by a field; a change to what is there breaks messages that lie in queues.</summary>
public sealed class WireFormatTests
{
    private const string Origin =
        """{"documentId":"0123456789abcdef0123456789abcdef","acceptanceId":"018f4d1c-0000-7000-8000-000000000001","source":"feed","url":"https://example.com/a","fileName":"a.html","fetchedAt":"2024-05-06T07:08:09.123+02:00","sourceModifiedAt":"2024-05-05T07:08:09.123+02:00","contentType":"text/html","charset":"utf-8","batch":"b1","traceParent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","marks":["body-cut"]}""";

    private const string Article =
        """{"title":"Title","subtitle":"Subtitle","authors":["Ann Author"],"agencies":["AFP"],"published":{"value":"2024-05-06T07:08:09.123+02:00","precision":"instant"},"updated":{"value":"2024-05-06T07:08:09.123+02:00","precision":"day"},"siteName":"Example","canonicalUrl":"https://example.com/c","leadImage":"https://example.com/i.jpg","section":"World","tags":["tag"],"languageHint":"en","kind":"live-blog","charset":"utf-8","paragraphs":[{"kind":"list-item","text":"Text."}],"captions":[{"text":"Caption","credit":"Reuters","altText":"A picture"}],"links":[{"text":"Link","url":"https://example.com/l"}],"profile":{"host":"example.com","used":["body"],"ignored":["date"]},"removed":[{"rule":"share-line","text":"Share","count":2}],"confidence":0.5,"marks":["text-cut"],"cleanerRevision":3}""";

    private const string Enrichment =
        """{"language":"en","languageConfidence":0.75,"script":"Latn","otherLanguages":[{"paragraph":1,"language":"fr","confidence":0.5}],"wordCount":12,"readingSeconds":34,"contentHash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","similarity":"00000000000000ff","entities":[{"type":"PERSON","name":"Ann","key":"an","count":2,"aliases":["A."],"mentions":[{"paragraph":0,"start":1,"length":2}],"confidence":0.5}],"places":[{"name":"Lund","kind":"city","country":"SE","region":"Sk\u00E5ne","latitude":55.5,"longitude":13.25,"isMain":true,"count":2,"confidence":0.5,"mentions":[{"paragraph":0,"start":1,"length":2}]}],"keyPhrases":[{"text":"p","count":2,"score":0.5}],"summary":[{"paragraph":0,"start":1,"length":2}],"quotes":[{"span":{"paragraph":0,"start":1,"length":2},"speaker":"Ann"}],"facts":[{"kind":"money","value":1.5,"unit":"EUR","qualifier":"about","span":{"paragraph":0,"start":1,"length":2}}],"watched":[{"name":"W","tag":"t","count":2}],"marks":["entities-cut"],"enricherRevision":4}""";

    private static readonly Dictionary<Type, string> Approved = new()
    {
        [typeof(FetchRequested)] =
            """{"acceptanceId":"018f4d1c-0000-7000-8000-000000000001","source":"feed","url":"https://example.com/a","path":"a.html","requestedAt":"2024-05-06T07:08:09.123+02:00","batch":"b1","traceParent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}""",
        [typeof(DocumentFetched)] =
            $$$"""{"origin":{{{Origin}}},"body":{"bytes":"AQL/","encoding":"gzip","length":5,"sha256":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}}""",
        [typeof(DocumentCleaned)] = $$$"""{"origin":{{{Origin}}},"article":{{{Article}}}}""",
        [typeof(DocumentEnriched)] = $$$"""{"origin":{{{Origin}}},"article":{{{Article}}},"enrichment":{{{Enrichment}}}}""",
        [typeof(DocumentRejected)] =
            $$$"""{"acceptanceId":"018f4d1c-0000-7000-8000-000000000001","origin":{{{Origin}}},"stage":"clean","reason":"no-content","message":"Nothing there.","rejectedMessage":"{}","rejectedAt":"2024-05-06T07:08:09.123+02:00","attempts":2,"error":"System.Exception","marks":["body-cut"],"rejectedLength":7,"rejectedSha256":"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"}""",
        [typeof(DocumentsSettled)] =
            """{"batch":"b1","documents":[{"acceptanceId":"018f4d1c-0000-7000-8000-000000000001","documentId":"0123456789abcdef0123456789abcdef","outcome":"duplicate"}]}""",
    };

    public static TheoryData<Type> Contracts => [.. Approved.Keys];

    [Theory, MemberData(nameof(Contracts))]
    public void A_message_is_written_as_approved(Type contract)
    {
        using var written = JsonDocument.Parse(Json.Write(Full(contract)));
        using var approved = JsonDocument.Parse(Approved[contract]);
        Assert.True(JsonElement.DeepEquals(approved.RootElement, written.RootElement), written.RootElement.GetRawText());
    }

    [Theory, MemberData(nameof(Contracts))]
    public void A_message_comes_back_as_it_was_sent(Type contract)
    {
        var sent = Json.Write(Full(contract));
        Assert.Equal(sent, Json.Write(Json.Read(sent, contract)));
    }

    [Theory, MemberData(nameof(Contracts))]
    public void The_canned_message_sets_every_field_so_that_none_goes_unpinned(Type contract) => AssertSet(Full(contract));

    [Fact]
    public void Every_contract_known_to_the_serialiser_is_pinned() => Assert.Equal(Json.Contracts.ToHashSet(), Approved.Keys.ToHashSet());

    private static object Full(Type contract) => FullMessages.All.Single(message => message.GetType() == contract);

    private static void AssertSet(object value)
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var item = property.GetValue(value);
            Assert.False(item is null or "" or ICollection { Count: 0 }, $"{value.GetType().Name}.{property.Name} is not set.");
            if (item is IEnumerable items and not string and not byte[])
                items.Cast<object>().Where(IsContract).ToList().ForEach(AssertSet);
            else if (IsContract(item!))
                AssertSet(item!);
        }
    }

    private static bool IsContract(object item) => item.GetType() is { IsEnum: false } type && type.Assembly == typeof(Article).Assembly;
}
