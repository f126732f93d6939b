namespace Ingest.Cleaner.Html;

/// <summary>
/// The elements that a tree builder will hold open at a place of a page, by the rules of the HTML standard (13.2.4 and 13.2.6) as far as they
/// decide how deep the tree becomes: what a start tag ends, how far an end tag reaches, what stands in tables and in SVG. A page that opens
/// less than it seems to is cut too early, which costs tags and no text; one that opens more than it seems to would take quadratic time.
/// </summary>
internal sealed class OpenElements(string html, int limit)
{
    /// <summary>Formatting elements open at once: each is built anew in every paragraph that follows, so that few are enough for a page to explode.</summary>
    private const int MaxFormatting = 16;

    private const TagKinds Structure = TagKinds.Table | TagKinds.RowGroup | TagKinds.Row;

    private readonly List<OpenElement> _stack = new(64);
    private readonly int[] _counts = new int[32];
    private readonly Stack<int> _outerFormatting = new();
    private int _formatting;

    /// <summary>Formatting elements that the tree builder makes a second time, since a paragraph or block has begun that they reach into.</summary>
    public int Reopened { get; private set; }

    /// <summary>What stands here is put before the table that is open, since no cell is.</summary>
    public bool IsFostered => _stack.Count > 0 && !_stack[^1].IsForeign && _stack[^1].Is(Structure);

    /// <summary>What stands here is of SVG or MathML: its scripts and titles hold tags.</summary>
    public bool IsForeign => _stack.Count > 0 && _stack[^1] is { IsForeign: true } top && !top.Is(TagKinds.Integration);

    /// <summary>Takes a start tag; false where its element would be too deep.</summary>
    public bool Open(int start, int length, TagKinds kinds, bool isClosed)
    {
        if (IsForeign && (kinds & TagKinds.BreaksOut) != TagKinds.None)
        {
            while (IsForeign)
                Pop();
        }
        if (IsForeign || (kinds & TagKinds.Foreign) != TagKinds.None)
        {
            var known = kinds & (TagKinds.Foreign | TagKinds.Integration);
            return isClosed || Push(new OpenElement(start, length, known | ((known & TagKinds.Integration) != TagKinds.None ? TagKinds.Special | TagKinds.Scope : TagKinds.None), IsForeign: true));
        }
        if ((kinds & TagKinds.Root) != TagKinds.None)
            return true;
        Imply(kinds);
        if ((kinds & TagKinds.EndsParagraph) != TagKinds.None)
            Reopened += Math.Max(0, _formatting - Count(TagKinds.Formatting));
        if ((kinds & TagKinds.Void) != TagKinds.None)
            return true;
        if ((kinds & (TagKinds.RowGroup | TagKinds.Row | TagKinds.Cell | TagKinds.Caption)) != TagKinds.None && !OpenTablePart(kinds))
            return true;
        if ((kinds & TagKinds.Formatting) != TagKinds.None)
        {
            if ((kinds & TagKinds.Anchor) != TagKinds.None)
                CloseFormatting("a", TagKinds.Anchor);
            if (_formatting >= MaxFormatting)
                return false;
        }
        return Push(new OpenElement(start, length, kinds, IsForeign: false));
    }

    /// <summary>Takes an end tag.</summary>
    public void Close(ReadOnlySpan<char> name, TagKinds kinds)
    {
        if (IsForeign)
        {
            for (var i = _stack.Count - 1; i >= 0 && _stack[i].IsForeign; i--)
            {
                if (IsNamed(_stack[i], name))
                {
                    PopTo(i);
                    return;
                }
            }
        }
        const TagKinds TablePart = Structure | TagKinds.Cell | TagKinds.Caption;
        if ((kinds & TablePart) != TagKinds.None)
            CloseWithin(name, kinds & TablePart, TagKinds.Table);
        else if ((kinds & TagKinds.Formatting) != TagKinds.None)
            CloseFormatting(name, TagKinds.Formatting);
        else if ((kinds & TagKinds.Paragraph) != TagKinds.None)
            CloseParagraph();
        else if ((kinds & TagKinds.Heading) != TagKinds.None)
            CloseWithin(default, TagKinds.Heading, TagKinds.Scope);
        else if ((kinds & (TagKinds.ListItem | TagKinds.Definition | TagKinds.Block)) != TagKinds.None)
            CloseWithin(name, kinds & (TagKinds.ListItem | TagKinds.Definition | TagKinds.Block), TagKinds.Scope | ((kinds & TagKinds.ListItem) != TagKinds.None ? TagKinds.List : TagKinds.None));
        else if ((kinds & TagKinds.Root) == TagKinds.None)
            CloseOther(name);
    }

    /// <summary>Ends the innermost table and all in it.</summary>
    public void CloseTable() => CloseWithin(default, TagKinds.Table, bound: TagKinds.None);

    // What a start tag ends before it opens.
    private void Imply(TagKinds kinds)
    {
        if ((kinds & TagKinds.ListItem) != TagKinds.None)
            CloseItem(TagKinds.ListItem);
        if ((kinds & TagKinds.Definition) != TagKinds.None)
            CloseItem(TagKinds.Definition);
        if ((kinds & TagKinds.EndsParagraph) != TagKinds.None)
            CloseParagraph();
        if ((kinds & TagKinds.Heading) != TagKinds.None && _stack.Count > 0 && _stack[^1].Is(TagKinds.Heading))
            Pop();
        if ((kinds & TagKinds.Option) != TagKinds.None && _stack.Count > 0 && _stack[^1].Is(TagKinds.Option))
            Pop();
        if ((kinds & TagKinds.Button) != TagKinds.None)
            CloseWithin(default, TagKinds.Button, TagKinds.Scope);
        // A table in a table but in no cell ends the outer one.
        if ((kinds & TagKinds.Table) != TagKinds.None && IsFostered)
            CloseTable();
    }

    // Rows, their groups, cells and captions end what is open in their table, and open what is missing around them. False where there is no table.
    private bool OpenTablePart(TagKinds kinds)
    {
        if (Count(TagKinds.Table) == 0)
            return false;
        var parents = (kinds & TagKinds.Cell) != TagKinds.None ? Structure : (kinds & TagKinds.Row) != TagKinds.None ? TagKinds.RowGroup | TagKinds.Table : TagKinds.Table;
        while (!_stack[^1].Is(parents))
        {
            if (_stack[^1] is { Kinds: var top } && (top & TagKinds.Scope) != TagKinds.None && (top & (TagKinds.Cell | TagKinds.Caption)) == TagKinds.None)
                return false;
            Pop();
        }
        if ((kinds & (TagKinds.Row | TagKinds.Cell)) != TagKinds.None && _stack[^1].Is(TagKinds.Table))
            Push(new OpenElement(0, 0, TagKinds.RowGroup | TagKinds.Special, IsForeign: false));
        if ((kinds & TagKinds.Cell) != TagKinds.None && _stack[^1].Is(TagKinds.RowGroup))
            Push(new OpenElement(0, 0, TagKinds.Row | TagKinds.Special, IsForeign: false));
        return true;
    }

    private void CloseItem(TagKinds item)
    {
        if (Count(item) == 0)
            return;
        for (var i = _stack.Count - 1; i >= 0; i--)
        {
            if (_stack[i].Is(item))
            {
                PopTo(i);
                return;
            }
            if (_stack[i].Is(TagKinds.Special) && !_stack[i].Is(TagKinds.Passed))
                return;
        }
    }

    private void CloseParagraph() => CloseWithin(default, TagKinds.Paragraph, TagKinds.Scope | TagKinds.Button);

    private void CloseWithin(ReadOnlySpan<char> name, TagKinds kinds, TagKinds bound)
    {
        if (Count(kinds) == 0)
            return;
        for (var i = _stack.Count - 1; i >= 0; i--)
        {
            if (_stack[i].Is(kinds) && (name.IsEmpty || IsNamed(_stack[i], name)))
            {
                PopTo(i);
                return;
            }
            if (_stack[i].Is(bound))
                return;
        }
    }

    // A formatting element is taken out from under the blocks that stand in it; without one, all in it is closed.
    private void CloseFormatting(ReadOnlySpan<char> name, TagKinds kinds)
    {
        if (_formatting > 0)
            _formatting--;
        if (Count(kinds) == 0)
            return;
        var holdsBlock = false;
        for (var i = _stack.Count - 1; i >= 0 && !_stack[i].Is(TagKinds.Scope); i--)
        {
            if (_stack[i].Is(kinds) && IsNamed(_stack[i], name))
            {
                if (!holdsBlock)
                {
                    PopTo(i);
                    return;
                }
                Uncount(_stack[i]);
                _stack.RemoveAt(i);
                return;
            }
            holdsBlock |= _stack[i].Is(TagKinds.Special);
        }
    }

    private void CloseOther(ReadOnlySpan<char> name)
    {
        for (var i = _stack.Count - 1; i >= 0; i--)
        {
            if (IsNamed(_stack[i], name))
            {
                PopTo(i);
                return;
            }
            if (_stack[i].Is(TagKinds.Special))
                return;
        }
    }

    private bool IsNamed(OpenElement element, ReadOnlySpan<char> name) =>
        element.Length == name.Length && name.Equals(html.AsSpan(element.Start, element.Length), StringComparison.OrdinalIgnoreCase);

    private bool Push(OpenElement element)
    {
        if (_stack.Count >= limit)
            return false;
        _stack.Add(element);
        for (var bits = (uint)element.Kinds; bits != 0; bits &= bits - 1)
            _counts[int.TrailingZeroCount((int)bits)]++;
        if (element.Is(TagKinds.Formatting) && !element.IsForeign)
            _formatting++;
        // Formatting is not opened again across a cell's edge.
        if (element.Is(TagKinds.Cell))
        {
            _outerFormatting.Push(_formatting);
            _formatting = 0;
        }
        return true;
    }

    private void PopTo(int index)
    {
        while (_stack.Count > index)
            Pop();
    }

    private void Pop()
    {
        var element = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        Uncount(element);
        if (element.Is(TagKinds.Cell) && _outerFormatting.TryPop(out var outer))
            _formatting = outer;
    }

    private void Uncount(OpenElement element)
    {
        for (var bits = (uint)element.Kinds; bits != 0; bits &= bits - 1)
            _counts[int.TrailingZeroCount((int)bits)]--;
    }

    // Of one kind exactly; of several an upper bound.
    private int Count(TagKinds kinds)
    {
        var count = 0;
        for (var bits = (uint)kinds; bits != 0; bits &= bits - 1)
            count += _counts[int.TrailingZeroCount((int)bits)];
        return count;
    }
}
