using System.Globalization;
using System.Text;

namespace Ingest.TestKit;

/// <summary>
/// Pages of any length whose cost may not grow faster than it: what tree builders, expressions and searches take quadratic time for where
/// nothing bounds them. The Cleaner's tests and the speed table of tests/Ingest.Quality both compile this list.
/// </summary>
internal static class HostilePages
{
    private static readonly string Prose = string.Concat(Enumerable.Range(0, 12).Select(static i => $"<p>{Sentence(i)} {Sentence(i + 1)}</p>"));

    /// <summary>All of them; the first are ordinary pages that are merely long.</summary>
    public static IReadOnlyList<HostilePage> All { get; } =
    [
        Html("article in furniture", static length => Repeat(length, static i => i % 3 == 0 ? $"<div class=related><a href=/{i}>Story {i} of the day</a></div>" : $"<p>{Sentence(i)} {Sentence(i + 1)}</p>")),
        Text("text in one line", static length => Repeat(length, static i => i % 5 == 0 ? "Share on Facebook " : Sentence(i) + " ")),
        Text("text in lines", static length => Repeat(length, static i => i % 5 == 0 ? "Share on Facebook\n" : Sentence(i) + "\n")),
        Text("text in short lines", static length => Repeat(length, static i => $"{i}\n")),
        Text("text of one letter a line", static length => Repeat(length, static _ => "a\n")),
        Text("text of two letters a sentence", static length => Repeat(length, static _ => "A. ")),
        Text("text of one word", static length => new string('x', length)),
        Text("text of Japanese", static length => Repeat(length, static _ => "港湾評議会は火曜日に北埠頭の拡張を決定した。")),
        Text("text of full stops", static length => Repeat(length, static _ => ". ")),
        Text("text of combining marks", static length => "The " + Repeat(length, static i => i % 2 == 0 ? "\u0316" : "\u0301")),
        Text("text of pictures in one line", static length => Repeat(length, static i => $"a man: Caption {i} here © Credit Caption {i} here ")),
        Text("text of pictures in lines", static length => Repeat(length, static i => $"a man: Caption {i} here © Credit Caption {i} here\n")),
        Text("text of captions", static length => Repeat(length, static i => $"The boats lay at quay {i} all day long. /Reuters Photo\n")),
        Text("text of dates", static length => Repeat(length, static i => $"{1 + (i % 28)} May {1990 + (i % 30)}\n")),
        Text("text of bylines", static length => Repeat(length, static i => $"By Ada{i} Berg\n")),
        Text("text of newsletter words", static length => Repeat(length, static i => $"subscribe {i} newsletter our our our our free daily our inbox email email email\n")),
        Html("a tag of attributes", static length => "<p " + Repeat(length, static i => $"a{i}=1 ") + $">{Sentence(1)}</p>"),
        Html("a tag of attributes in a document", static length => Document("<p " + Repeat(length, static i => $"a{i}=1 ") + $">{Prose}</p>")),
        Text("a tag of attributes that calls itself text", static length => "<p " + Repeat(length, static i => $"a{i}=1 ") + $">{Sentence(1)}</p>"),
        Html("tags of 2,000 attributes", static length => Document(Repeat(length, static i => $"<p {string.Concat(Enumerable.Range(0, 2_000).Select(static k => $"a{k}=1 "))}>{Sentence(i)}</p>"))),
        Html("attributes of body tags", static length => Repeat(length, static i => $"<body a{i}=1>") + Prose),
        Html("nested blocks", static length => Repeat(length, static _ => "<div><b>") + Sentence(1)),
        Html("nested lists", static length => Document(Repeat(length, static i => $"<ul><li>{i} "))),
        Html("nested tables", static length => Document(Repeat(length, static i => $"<table><tr><td>{i} "))),
        Html("nested fonts", static length => Document(Repeat(length, static i => $"<p><font size={i}>{i} "))),
        Html("nested links", static length => Document(Repeat(length, static i => $"<a href=/{i}><div>{i} "))),
        Html("blocks whose end tag is out of reach in a cell", static length => Document(Repeat(length, static _ => "<div><table><tr><td></div>x"))),
        Html("blocks that an inline end tag does not close", static length => Document(Repeat(length, static _ => "<span><div></span>x"))),
        Html("blocks that a formatting end tag does not close", static length => Document(Repeat(length, static _ => "<b><div></b>x"))),
        Html("blocks in the title of a drawing", static length => Document("<svg><title>" + Repeat(length, static _ => "<div>x"))),
        Html("blocks behind a script in a script", static length => Document("<script><!--<script></script><style></script>" + Repeat(length, static _ => "<div>x"))),
        Html("blocks behind a quoted tag", static length => Document("<a b= \">\" c=\"<script>\">" + Repeat(length, static _ => "<div>x"))),
        Html("blocks behind a comment that ends at once", static length => Document("<!-->" + Repeat(length, static _ => "<div>x"))),
        Html("blocks behind a comment with a bang", static length => Document("<!-- --!>" + Repeat(length, static _ => "<div>x"))),
        Html("tags in front of a table", static length => Document("<table>" + Repeat(length, static _ => "<b></b>") + "</table>" + Prose)),
        Html("text in front of a table", static length => Document("<table>" + Repeat(length, static _ => "text<tr></tr>") + "</table>" + Prose)),
        Html("tiny paragraphs", static length => Document(Repeat(length, static _ => "<p>x"))),
        Html("links", static length => Document(Repeat(length, static i => $"<a href=/{i}>{i}</a>"))),
        Html("links in items", static length => Document(Repeat(length, static i => $"<li><a href=/{i}>Story {i}</a></li>"))),
        Html("line breaks", static length => Document(Repeat(length, static _ => "<br>") + Prose)),
        Html("line breaks and text", static length => Document(Repeat(length, static i => $"{i}<br><br>"))),
        Html("comments never closed", static length => Document(Prose + Repeat(length, static _ => "<!--"))),
        Html("comments before the page", static length => Repeat(length, static _ => "<!-- x --> ") + Prose),
        Html("comments that end at once", static length => Document(Prose + Repeat(length, static _ => "<!-->"))),
        Html("CDATA never closed", static length => Document(Prose + Repeat(length, static _ => "<![CDATA["))),
        Html("angle brackets", static length => Document(Prose + Repeat(length, static _ => "<"))),
        Html("tags never closed", static length => Document(Prose + Repeat(length, static _ => "<a b=\""))),
        Html("scripts", static length => Document(Prose + Repeat(length, static i => $"<script>var a{i};</script>"))),
        Html("style sheets", static length => Document(Prose + Repeat(length, static _ => "<style>a{}</style>"))),
        Html("ampersands", static length => Document("<p>" + Repeat(length, static _ => "&amp;amp;"))),
        Html("times", static length => Document(Repeat(length, static i => $"<time datetime=2024-01-{1 + (i % 28):00}>{i} May 2024</time> "))),
        Html("dates", static length => Document(Repeat(length, static i => $"<div class=date>{1 + (i % 28)} May {1990 + (i % 30)}</div>"))),
        Html("authors", static length => Document(Repeat(length, static i => $"<div class=author>By Ada{i} Berg and Odd{i} Venn</div>"))),
        Html("authors in one block", static length => Document("<div class=author>By " + Repeat(length, static i => $"Ada{i} Berg, ") + "</div>")),
        Html("nested bylines", static length => Document(Repeat(length, static _ => "<div class=author>"))),
        Html("headlines", static length => Document(Repeat(length, static i => $"<h1>Title {i} of the day in the harbour</h1>"))),
        Html("titles", static length => Document(Prose, Repeat(length, static i => $"<title>Title {i} of the day</title>"))),
        Html("a title without an end", static length => Document(Prose, "<title>" + Repeat(length, static i => $"Title | {i} - ") + "</title>")),
        Html("metas", static length => Document(Prose, Repeat(length, static i => $"<meta property=article:tag content=t{i}>"))),
        Html("keywords", static length => Document(Prose, "<meta name=keywords content='" + Repeat(length, static i => $"k{i},") + "'>")),
        Html("linked data of one article", static length => Document(Prose, LinkedData("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Repeat(length, Sentence) + "\"}"))),
        Html("linked data of authors", static length => Document(Prose, LinkedData("{\"@type\":\"NewsArticle\",\"author\":[" + Repeat(length, static i => $"{{\"@type\":\"Person\",\"name\":\"Ada{i} Berg\"}},") + "{}]}"))),
        Html("linked data of articles", static length => Document(Prose, LinkedData("{\"@graph\":[" + Repeat(length, static i => $"{{\"@type\":\"NewsArticle\",\"headline\":\"Ada{i} Berg\"}},") + "{}]}"))),
        Html("linked data of people", static length => Document(Prose, LinkedData("{\"@graph\":[" + Repeat(length, static i => $"{{\"@type\":\"Person\",\"@id\":\"#{i}\",\"name\":\"Ada{i} Berg\"}},") + "{}]}"))),
        Html("linked data of properties", static length => Document(Prose, LinkedData("{" + Repeat(length, static i => $"\"p{i}\":1,") + "\"@type\":\"NewsArticle\"}"))),
        Html("linked data of halves of signs", static length => Document(Prose, LinkedData("{\"@type\":\"NewsArticle\",\"headline\":\"" + Repeat(length, static _ => @"\ud83d\ud83d") + "\"}"))),
        Html("linked data without an end", static length => Document(Prose, LinkedData(Repeat(length, static _ => "{\"@graph\":[")))),
        Html("scripts of linked data", static length => Document(Prose, Repeat(length, static _ => LinkedData("{\"@type\":\"NewsArticle\",\"headline\":\"x\"}")))),
        Html("figures", static length => Document(Prose + Repeat(length, static i => $"<figure><img src=x alt=a{i}><figcaption>Boats {i} at the quay</figcaption></figure>"))),
        Html("captions of one figure", static length => Document("<article>" + Prose + "<figure>" + Repeat(length, static i => $"<figcaption>Boats {i} at the quay</figcaption>") + "</figure></article>")),
        Html("nested captions", static length => Document(Prose + Repeat(length, static _ => "<div class=caption>"))),
        Html("rows", static length => Document(Prose + "<table>" + Repeat(length, static i => $"<tr><td>{i}<td>{i}</tr>") + "</table>")),
        Html("class names", static length => Document("<p class='" + Repeat(length, static i => $"c{i} ") + $"'>{Prose}")),
        Html("buttons", static length => Document(Prose + Repeat(length, static i => $"<button>{i}</button>"))),
        Html("one paragraph again and again", static length => Document(Repeat(length, static _ => $"<p>{Sentence(1)}</p>"))),
    ];

    /// <summary>A sentence of a news page, another for each number.</summary>
    public static string Sentence(int i) =>
        string.Create(CultureInfo.InvariantCulture, $"The harbour master of quay {i} said on Monday that the drawbridge would be closed for repairs until the spring of {1990 + (i % 40)}.");

    private static HostilePage Html(string name, Func<int, string> make) => new(name, "text/html", make);

    private static HostilePage Text(string name, Func<int, string> make) => new(name, "text/plain", make);

    private static string Document(string body, string head = "") => $"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>";

    private static string LinkedData(string json) => $"<script type=application/ld+json>{json}</script>";

    private static string Repeat(int length, Func<int, string> piece)
    {
        var text = new StringBuilder(length + 100);
        for (var i = 0; text.Length < length; i++)
            text.Append(piece(i));
        return text.ToString();
    }
}
