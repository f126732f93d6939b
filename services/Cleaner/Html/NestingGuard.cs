using System.Text;

namespace Ingest.Cleaner.Html;

/// <summary>
/// Drops tags that would nest deeper than a bound, those beyond a number, and the attributes of monstrous tags, before the tree builder sees
/// them: it takes quadratic time for some and memory for all. Text is never dropped.
/// </summary>
internal sealed class NestingGuard
{
    /// <summary>A tag longer than this carries data, not attributes; its attributes are dropped.</summary>
    private const int MaxTag = 32 * 1024;

    /// <summary>Pieces that stand in a table but in none of its cells: each is moved in front of it, past all that stands there.</summary>
    private const int MaxFostered = 1_000;

    /// <summary>More <c>html</c> and <c>body</c> tags are dropped: the attributes of each are compared with all that came before.</summary>
    private const int MaxRoots = 10;

    private readonly string _html;
    private readonly OpenElements _open;
    private readonly int _maxTags;
    private readonly bool _formatting;
    private StringBuilder? _output;
    private int _copied;
    private int _tags;
    private int _fostered;
    private int _roots;

    private NestingGuard(string html, int maxDepth, int maxTags, bool formatting)
    {
        _html = html;
        _open = new OpenElements(html, maxDepth);
        _maxTags = maxTags;
        _formatting = formatting;
    }

    /// <summary>The page was nested too deep.</summary>
    public bool NestingCut { get; private set; }

    /// <summary>The page had too many tags.</summary>
    public bool MarkupCut { get; private set; }

    /// <summary>The page as it may be parsed.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="maxDepth">Elements open at once.</param>
    /// <param name="maxTags">Start tags and comments; those beyond are dropped. If formatting that is never closed would be opened again more often than this, all of it goes.</param>
    public static NestingGuard Read(string html, int maxDepth, int maxTags)
    {
        var guard = new NestingGuard(html, maxDepth, maxTags, formatting: true);
        guard.Read();
        if (guard._open.Reopened <= maxTags)
            return guard;
        guard = new NestingGuard(html, maxDepth, maxTags, formatting: false) { MarkupCut = true };
        guard.Read();
        return guard;
    }

    private void Read()
    {
        ReadOnlySpan<char> html = _html;
        for (var at = 0; at < html.Length;)
        {
            var next = html[at..].IndexOf('<');
            if (next < 0)
                break;
            if (_open.IsFostered && !html.Slice(at, next).IsWhiteSpace())
                Foster(at);
            at += next;
            var end = TagScanner.End(html, at, out var nameStart, out var nameLength, out var isEnd);
            if (nameLength > 0)
                end = ReadTag(at, end, nameStart, nameLength, isEnd);
            else if (end > at + 1 && ++_tags > _maxTags)
                Drop(at, end);
            at = end;
        }
        Html = _output is null ? _html : _output.Append(_html, _copied, _html.Length - _copied).ToString();
    }

    private int ReadTag(int at, int end, int nameStart, int nameLength, bool isEnd)
    {
        ReadOnlySpan<char> html = _html;
        var name = html.Slice(nameStart, nameLength);
        var kinds = TagTable.Find(name);
        if (isEnd)
        {
            _open.Close(name, kinds);
            if (_tags > _maxTags)
                Drop(at, end);
            return end;
        }
        if ((kinds & TagKinds.RawText) != TagKinds.None && !_open.IsForeign)
        {
            var text = TagScanner.RawTextEnd(html, end, name);
            if (++_tags > _maxTags)
                Drop(at, text);
            return text;
        }
        if (++_tags > _maxTags)
        {
            Drop(at, end);
            return end;
        }
        if (_open.IsFostered && (kinds & TagKinds.OfTable) == TagKinds.None)
            Foster(at);
        if (!_formatting && (kinds & TagKinds.Formatting) != TagKinds.None || ((kinds & TagKinds.Root) != TagKinds.None && ++_roots > MaxRoots))
            Replace(at, end, "");
        else if (!_open.Open(nameStart, nameLength, kinds, TagScanner.IsSelfClosing(html, end)))
        {
            Replace(at, end, "");
            NestingCut = true;
        }
        else if (end - at > MaxTag)
            Replace(at, end, $"<{name}>");
        return end;
    }

    // A space stands for it: what it parted stays apart.
    private void Drop(int at, int end)
    {
        MarkupCut = true;
        Replace(at, end, " ");
    }

    // Too much of it: the table ends here.
    private void Foster(int at)
    {
        if (++_fostered <= MaxFostered)
            return;
        Replace(at, at, "</table>");
        _open.CloseTable();
        NestingCut = true;
    }

    private void Replace(int from, int to, string with)
    {
        _output ??= new StringBuilder(_html.Length);
        _output.Append(_html, _copied, from - _copied).Append(with);
        _copied = to;
    }
}
