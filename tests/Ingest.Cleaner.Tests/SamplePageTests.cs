using System.Text;
using System.Text.Json;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class SamplePageTests
{
    public static TheoryData<string, PageKind, string, string, string> Articles => new()
    {
        { "01-html-furniture.html", PageKind.Article, "Orlow closes its iron bridge after cracks are found in girders", "2024-11-12T19:40:00+01:00", "Hanna Sorel|Jonas Petrie" },
        { "02-html-no-structured-data.html", PageKind.Article, "Half of the Sarn valley's hives stand empty", "2024-11-21T00:00:00+00:00", "Clara Nystrom" },
        { "03-text-furniture.txt", PageKind.Article, "Ferry with 214 aboard runs aground off Lund Island", "2023-02-18T00:00:00+00:00", "" },
        { "04-text-one-line.txt", PageKind.Article, "Velm herds come down early as springs run dry", "2024-09-02T16:45:00+00:00", "" },
        { "05-utf16-text.txt", PageKind.Article, "Night train to Ardenne returns after eleven years", "2024-04-17T00:00:00+00:00", "Mikkel Sørensen" },
        { "06-windows-1252-undeclared.html", PageKind.Article, "Lörringen räumt nach der Flut auf", "2024-06-08T17:30:00+00:00", "Günther Österle" },
        { "07-arabic-rtl.html", PageKind.Article, "مدينة النخيل تفتتح مكتبتها العامة الجديدة", "2024-03-10T09:30:00+03:00", "ليلى العمري" },
        { "08-french.html", PageKind.Article, "Vauclair : les quais de la Meusine rendus aux piétons", "2024-05-14T22:40:00+00:00", "Benoît Lacaze" },
        { "09-japanese.html", PageKind.Article, "六十年ぶりに灯台の明かり戻る 浜里の住民が修理", "2024-10-13T07:05:00+00:00", "" },
        { "10-video.html", PageKind.Video, "Watch: Storm waves break over the pier at Hask", "2024-01-05T15:20:00+00:00", "" },
        { "11-live-blog.html", PageKind.LiveBlog, "Varda votes: live updates from the mayoral election", "2024-09-22T18:30:00+02:00", "Sigrid Halvorsen" },
    };

    // First and last words of the body, and words of the furniture that must not be in it.
    public static TheoryData<string, int, string, string, string> Bodies => new()
    {
        { "01-html-furniture.html", 10, "The old iron bridge", "the end of the month.", "Advertisement|inbox|ice rink to cost|Walker77|Share on|cookies" },
        { "02-html-no-structured-data.html", 8, "Beekeepers in the Sarn", "same twenty people.\"", "Frost warning|Print this|Archive|Published" },
        { "03-text-furniture.txt", 9, "A passenger ferry", "according to the charts office.", "©|UP NEXT|AdChoices|beacon|Watch:|00:52|More f|browser|/Reuters|(With" },
        { "04-text-one-line.txt", 11, "Farmers in the Velm", "canal to boats.", "UP NEXT|AdChoices|beacon|Highland Radio|00:38|Updated" },
        { "05-utf16-text.txt", 6, "The night train", "wake up in another.”", "By Mikkel" },
        { "06-windows-1252-undeclared.html", 6, "Nach dem Hochwasser an der Üchte", "untersucht worden sind.", "Mehr zum Thema|Pegelstände|Impressum|Österle" },
        { "07-arabic-rtl.html", 6, "افتتحت بلدية مدينة النخيل", "أكثر من تسعين عاما.", "فيسبوك|مواضيع ذات صلة|معرض الكتاب" },
        { "08-french.html", 6, "Le conseil municipal de Vauclair", "publiés chaque mois.", "À lire aussi|Recevez|Publié le|Lacaze" },
        { "09-japanese.html", 6, "海辺の町、浜里で", "期待を寄せている。", "関連記事|祭り|無断" },
        { "11-live-blog.html", 12, "21:20 Mayor concedes", "four years ago.", "Home" },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void Sample_articles_come_out_with_kind_title_date_and_authors(string file, PageKind kind, string title, string published, string authors)
    {
        var result = Pages.Clean(Pages.Sample(file), Pages.Origin(fileName: file));

        Assert.True(result.IsArticle, result.Message);
        Assert.Equal(kind, result.Article.Kind);
        Assert.Equal(title, result.Article.Title);
        Assert.Equal(published, result.Article.Published?.Value.ToString("yyyy-MM-ddTHH:mm:sszzz"));
        Assert.Equal(authors, string.Join('|', result.Article.Authors));
        Assert.Empty(result.Article.Marks);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Sample_bodies_are_whole_and_hold_no_furniture(string file, int paragraphs, string first, string last, string furniture)
    {
        var article = Pages.Clean(Pages.Sample(file), Pages.Origin(fileName: file)).Article!;
        var body = Pages.Body(article);

        Assert.Equal(paragraphs, article.Paragraphs.Count);
        Assert.StartsWith(first, body, StringComparison.Ordinal);
        Assert.EndsWith(last, body, StringComparison.Ordinal);
        foreach (var word in furniture.Split('|'))
            Assert.DoesNotContain(word, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12-empty-shell.html", RejectionReason.NoContent)]
    [InlineData("13-consent-wall.html", RejectionReason.ConsentWall)]
    [InlineData("14-not-found.html", RejectionReason.ErrorPage)]
    public void Sample_pages_without_an_article_are_rejected_with_their_reason_and_name(string file, string reason)
    {
        var result = Pages.Clean(Pages.Sample(file), Pages.Origin(fileName: file));

        Assert.Equal(reason, result.Reason);
        Assert.Contains(file, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Submitted_documents_of_the_samples_are_two_articles_and_an_error_page()
    {
        var results = new List<CleaningResult>();
        foreach (var line in Encoding.UTF8.GetString(Pages.Sample("15-submissions.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            Assert.Equal(["url", "source", "contentType", "body"], root.EnumerateObject().Select(static property => property.Name));
            var origin = Pages.Origin(root.GetProperty("url").GetString(), root.GetProperty("contentType").GetString()!.Split(';')[0]);
            results.Add(Pages.Clean(root.GetProperty("body").GetString()!, origin));
        }

        Assert.Equal(["Heron colony moves into disused quarry", "Morrow swimmer crosses the sound in record time", null], results.Select(static result => result.Article?.Title));
        Assert.Equal(["2024-07-03", "2024-07-04", null], results.Select(static result => result.Article?.Published?.Value.ToString("yyyy-MM-dd")));
        Assert.Equal(["Ottilie Barrow"], results[1].Article!.Authors);
        Assert.Equal(RejectionReason.ErrorPage, results[2].Reason);
    }
}
