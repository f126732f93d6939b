using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Ingest.Cleaner.Tests;

/// <summary>Makes pages out of what breaks readers: markup that nests wrongly, data that is none, furniture, characters of every kind.</summary>
internal static class FuzzGen
{
    private static readonly string[] Tags =
    [
        "div", "p", "span", "a", "b", "i", "font", "article", "section", "main", "aside", "nav", "header", "footer", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "tr", "td", "th", "caption", "h1", "h2", "h6",
        "figure", "figcaption", "blockquote", "pre", "form", "select", "option", "button", "textarea", "svg", "title", "math", "mi", "foreignObject", "template", "noscript", "iframe", "object", "time", "script", "style", "body", "html", "head", "frameset", "x-y", "center", "label",
    ];

    private static readonly string[] Attributes =
    [
        " class='article-body'", " class=\"related-stories\"", " id=comments", " class='author-name'", " class='caption'", " hidden", " style='display:none'", " role=navigation", " itemprop=datePublished content='2024-05-01'", " rel=author href=/author/ada", " href='/x'", " datetime='2024-02-30T25:61'",
        " datetime=2024-05-01", " a = '>'", " b=\"<script>\"", " =", " /", " c", " class='", " lang=en-US", " itemprop='author'", " aria-hidden=true", " class='date published'", " title='1 May 2024'", " data-testid=subtitle",
    ];

    private static readonly string[] Texts =
    [
        "The council voted on Tuesday to widen the quay, ending a long dispute that had lasted for eleven years. ", "\"We have talked enough,\" said Odd Venning, who led the talks. ", "Lund widens its quay", "By Ada Berg and Odd Venn", "Updated 22:10, 31-Dec-2019", "3 hours ago", "Share on Facebook",
        "Read more: ", "UP NEXT", "AdChoices", "© 2024 Coast Wire. All rights reserved.", "a dog: A dog runs © Wire A dog runs ", "© ", ": ", "(With input from Reuters)", "Sign up for our newsletter", "31/12/2019", "99:99", "9999-12-31T23:59:59-13:00", "0001-01-01", "20191231T1010",
        "港湾評議会は火曜日に北埠頭の拡張を決定した。", "صوت المجلس يوم الثلاثاء على توسيع الرصيف.", "Совет проголосовал во вторник.", "e\u0301\u0316\u0301", "\uD83D\uDE00", "\uD800", "\uDC00", "\u200B", "\u200D", "\u200C", "\u00AD", "\u202E", "\uFEFF", "\uFFFE", "\0", "\u0085", "\u2028", "\u00A0\u00A0",
        "&amp;amp;#x41;", "&#xD800;", "&#0;", "&nbsp;", "&", "&amp;lt;p&amp;gt;", "\t \n", "x", "1.", "Dr. ", "A. ", "| ", "• ", "- ", "* item of a list", "[", "{\"a\":", "Ａ", "ﬁ", "Å", "한", "\u1112\u1161\u11AB",
    ];

    private static readonly string[] Heads =
    [
        "<title>Lund widens its quay | Coast Wire</title>", "<meta property=og:title content='Lund widens'>", "<meta name=author content='Ada Berg'>", "<link rel=canonical href='//a.example/x y'>", "<meta property=og:image content='javascript:x'>", "<meta charset=utf-16>", "<base href='http://['>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"\\uD800\",\"datePublished\":\"2024-13-01\",\"author\":[{\"name\":[1,\"A B\"]},3]}</script>", "<script type=application/ld+json>{\"@graph\":[[[[{\"@type\":[]}]]]]</script>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"The council voted. &lt;p&gt;\\u0000 <p>It was long.\",\"keywords\":\",,\"}</script>", "<script type=application/ld+json>[1e999,", "<!--", "-->", "<![CDATA[", "<?xml version='1.0'?>", "<!DOCTYPE",
    ];

    /// <summary>A page of elements in elements, some of them never closed, closed twice or closed by another's end.</summary>
    public static Gen<string> Html() =>
        from head in Gen.Elements(Heads).ListOf()
        from body in Gen.Sized(static size => Nodes(Math.Min(size, 60)))
        from document in Gen.Elements(true, true, false)
        select document ? $"<!DOCTYPE html><html><head>{string.Concat(head)}</head><body>{body}</body></html>" : string.Concat(head) + body;

    /// <summary>A page of lines, or of one.</summary>
    public static Gen<string> Lines() =>
        from lines in Gen.Elements(Texts).NonEmptyListOf().Select(static texts => string.Concat(texts)).ListOf()
        from end in Gen.Elements("\n", "\r\n", "\n\n", " ", "\u2029")
        select string.Join(end, lines);

    /// <summary>Bytes of a page, some of them changed, taken out, written twice or cut off.</summary>
    /// <param name="body">The page.</param>
    /// <param name="seed">The same seed changes the same bytes.</param>
    public static byte[] Mutate(byte[] body, int seed)
    {
        var random = new Random(seed);
        var bytes = body.ToList();
        for (var i = random.Next(40); i > 0 && bytes.Count > 1; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = "<>\"'&/=-!;{}[] \n\0"u8[random.Next(17)];
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(200), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(500), bytes.Count - at)));
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Texts[random.Next(Texts.Length)]));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes($"<{Tags[random.Next(Tags.Length)]}>"));
                    break;
            }
        }
        return random.Next(4) == 0 ? [.. bytes.Take(random.Next(bytes.Count))] : [.. bytes];
    }

    private static Gen<string> Nodes(int size) => size <= 1
        ? Gen.Elements(Texts)
        : Node(size).ListOf(3).Select(static nodes => string.Concat(nodes));

    private static Gen<string> Node(int size) => Gen.Frequency(
        (2, Gen.Elements(Texts)),
        (1, Gen.Elements("<br>", "<hr>", "<img alt='a quay' src=x>", "</p>", "</div>", "</b>", "</table>", "<!-- c -->", "<!-->", "<input type=hidden>", "</", "<")),
        (4, from tag in Gen.Elements(Tags)
            from attribute in Gen.Elements(Attributes)
            from named in Gen.Elements(true, false)
            from inner in Nodes(size / 3)
            from end in Gen.Elements($"</{tag}>", $"</{tag}>", $"</{tag}>", "", "</div>", $"</{tag} ")
            select $"<{tag}{(named ? attribute : "")}>{inner}{end}"));
}
