using System.Text.Json;

namespace Ingest.Documents.Tests;

public sealed class DocumentsJsonTests
{
    [Fact]
    public void Lists_that_an_older_document_lacks_are_empty_and_not_null()
    {
        var document = JsonSerializer.Deserialize(
            """{"id":"a","version":1,"acceptanceId":"018f4d1c-0000-7000-8000-000000000001","source":"s","fetchedAt":"2024-05-06T07:08:09Z","kind":"article","text":"t","language":"en","contentHash":"a","similarity":"0","indexedAt":"2024-05-06T07:08:10Z"}""",
            DocumentsJson.Default.NewsDocument)!;
        Assert.Empty(document.Authors);
        Assert.Empty(document.ParagraphKinds);
        Assert.Empty(document.Entities);
        Assert.Empty(document.Marks);
    }
}
