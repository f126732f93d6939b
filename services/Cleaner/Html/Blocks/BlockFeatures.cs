namespace Ingest.Cleaner.Html.Blocks;

/// <summary>Writes what is known of each block as the vector that the trees judge. The order is the model's: a change needs a new training.</summary>
internal sealed class BlockFeatures
{
    /// <summary>Length of a vector.</summary>
    public const int Count = OwnCount + (Neighbours * NeighbourCount) + (Levels * LevelCount) + RestCount;

    private const int OwnCount = 51;
    private const int Neighbours = 6;
    private const int NeighbourCount = 6;
    private const int Levels = 4;
    private const int LevelCount = 7;
    private const int RestCount = 50 + MarkCount;
    private const int MarkCount = 22;

    /// <summary>The word model has little doubt of such a block.</summary>
    private const float Sure = 2;

    private static readonly int[] Offsets = [-1, 1, -2, 2, -3, 3];

    private readonly BlockPage _page;
    private readonly PageStructure _structure;
    private readonly int[] _widthBefore;
    private readonly float[] _scoreBefore;
    private readonly int[] _proseBefore;
    private readonly int[] _headingBefore;
    private readonly float[] _worstHeading;
    private readonly int[] _sureBefore;
    private readonly int[] _sureBehind;
    private readonly int[] _occurrence;

    public BlockFeatures(BlockPage page)
    {
        _page = page;
        _structure = new PageStructure(page);
        _widthBefore = new int[page.Blocks.Count + 1];
        _scoreBefore = new float[page.Blocks.Count + 1];
        _proseBefore = new int[page.Blocks.Count + 1];
        _headingBefore = new int[page.Blocks.Count];
        _worstHeading = new float[page.Blocks.Count];
        _sureBefore = new int[page.Blocks.Count];
        _sureBehind = new int[page.Blocks.Count];
        _occurrence = new int[page.Blocks.Count];
        ReadMarks();
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            _widthBefore[i + 1] = _widthBefore[i] + block.Shape.Width;
            _scoreBefore[i + 1] = _scoreBefore[i] + (block.Shape.Width * PageStructure.Logistic(block.Score));
            _proseBefore[i + 1] = _proseBefore[i] + (PageStructure.IsProse(block) ? block.Shape.Width : 0);
        }
    }

    public PageStructure Structure => _structure;

    /// <summary>Writes a block's vector.</summary>
    public void Write(int index, Span<float> row)
    {
        var at = 0;
        var block = _page.Blocks[index];
        WriteOwn(block, row, ref at);
        foreach (var offset in Offsets)
            WriteNeighbour(index + offset, block, row, ref at);
        WriteLevels(block, row, ref at);
        WriteRest(index, block, row, ref at);
        if (at != Count)
            throw new InvalidOperationException($"A block has {at} features, not {Count}.");
    }

    // What a block follows: the heading above it, the worst heading since the article's container began, and how far the text is that is surely the article's.
    private void ReadMarks()
    {
        var blocks = _page.Blocks;
        var begin = _page.Elements[_structure.MainByProse].FirstBlock;
        var times = new Dictionary<string, int>(blocks.Count, StringComparer.Ordinal);
        var (heading, worst, sure) = (-1, 0f, -1);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            (_headingBefore[i], _sureBefore[i]) = (heading, sure);
            if (block.Kind == Contracts.ParagraphKind.Heading)
            {
                heading = i;
                worst = i < begin ? 0 : Math.Min(worst, block.WordScore);
            }
            _worstHeading[i] = worst;
            if (IsSure(block))
                sure = i;
            _occurrence[i] = ++System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(times, block.Text, out _);
        }
        sure = -1;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            _sureBehind[i] = sure;
            if (IsSure(blocks[i]))
                sure = i;
        }
    }

    private static bool IsSure(PageBlock block) => block.Score > Sure && PageStructure.IsProse(block);

    private void WriteMarks(int index, PageBlock block, Span<float> row, ref int at)
    {
        var element = _page.Elements[block.Element];
        var main = _page.Elements[_structure.MainByProse];
        row[at++] = element.RuleAt < 0 ? 0 : _page.Elements[element.RuleAt].OwnRule;
        row[at++] = element.NamedAt < 0 ? 0 : _page.Elements[element.NamedAt].OwnRule;
        WriteBox(element, element.RuleAt, main, row, ref at);
        WriteBox(element, element.NamedAt, main, row, ref at);
        WriteBox(element, element.HiddenAt, main, row, ref at);
        row[at++] = FurnitureNames.Number(block.NameRule);
        row[at++] = element.AroundScore - _page.Elements[_structure.Distance(block.Element, main.Index).Meeting].AroundScore;
        var heading = _headingBefore[index];
        row[at++] = heading < 0 ? 0 : _page.Blocks[heading].WordScore;
        row[at++] = heading < 0 ? 0 : _page.Blocks[heading].Score;
        row[at++] = heading < 0 ? 0 : _page.Elements[_page.Blocks[heading].Element].Level;
        row[at++] = heading < 0 ? -1 : Log(index - heading);
        row[at++] = heading < 0 ? -1 : Math.Min(9, _structure.Distance(block.Element, _page.Blocks[heading].Element).Steps);
        row[at++] = _worstHeading[index];
        row[at++] = _sureBefore[index] < 0 ? 12 : Log(index - _sureBefore[index]);
        row[at++] = _sureBehind[index] < 0 ? 12 : Log(_sureBehind[index] - index);
        row[at++] = _occurrence[index];
    }

    // How far up the element that names or hides it is, how much of the page's text it holds, and whether it lies within the article's container.
    private void WriteBox(PageElement element, int box, PageElement main, Span<float> row, ref int at)
    {
        row[at++] = box < 0 ? -1 : element.Depth - _page.Elements[box].Depth;
        row[at++] = box < 0 ? -1 : Share(_page.Elements[box].Prose, _structure.ProseWidth);
        row[at++] = box < 0 ? -1 : Flag(box > main.Index && main.Contains(box));
    }

    private void WriteOwn(PageBlock block, Span<float> row, ref int at)
    {
        var shape = block.Shape;
        var element = _page.Elements[block.Element];
        var words = Math.Max(1, shape.Words);
        var length = Math.Max(1, block.Text.Length);
        row[at++] = Log(shape.Width);
        row[at++] = Log(shape.Words);
        row[at++] = (float)length / words;
        row[at++] = (float)block.LinkDensity;
        row[at++] = block.LinkCount;
        row[at++] = shape.Sentences;
        row[at++] = (float)shape.Sentences / words;
        row[at++] = (float)shape.Commas / words;
        row[at++] = (float)shape.Digits / length;
        row[at++] = (float)shape.Capitals / length;
        row[at++] = (float)shape.CapitalWords / words;
        row[at++] = (float)shape.ShortWords / words;
        row[at++] = (float)shape.Separators / words;
        row[at++] = shape.Quotes;
        row[at++] = Flag(shape.EndsSentence);
        row[at++] = Flag(shape.EndsColon);
        row[at++] = Flag(shape.EndsQuestion);
        row[at++] = Flag(shape.StartsLower);
        row[at++] = Flag(shape.StartsQuote);
        row[at++] = Flag(shape.HasCopyright);
        row[at++] = Flag(shape.IsProse);
        row[at++] = (float)block.BoldLength / length;
        row[at++] = (float)block.ItalicLength / length;
        row[at++] = Flag(block.HasTime);
        row[at++] = Flag(block.HasImage);
        row[at++] = Flag(block.AtBreak);
        row[at++] = (float)block.Kind;
        row[at++] = (float)element.Tag;
        row[at++] = element.Level;
        row[at++] = element.Depth;
        row[at++] = Flag(element.Hidden);
        row[at++] = Flag(element.Rule is not null);
        row[at++] = Around(element, ElementTag.Article);
        row[at++] = Around(element, ElementTag.Main);
        row[at++] = Around(element, ElementTag.Header);
        row[at++] = Around(element, ElementTag.Footer);
        row[at++] = Around(element, ElementTag.Navigation);
        row[at++] = Around(element, ElementTag.Aside);
        row[at++] = Around(element, ElementTag.Form);
        row[at++] = Around(element, ElementTag.List);
        row[at++] = Around(element, ElementTag.Table);
        row[at++] = Around(element, ElementTag.Figure);
        row[at++] = Around(element, ElementTag.Caption);
        row[at++] = Around(element, ElementTag.Quote);
        row[at++] = Around(element, ElementTag.Section);
        row[at++] = block.Score;
        row[at++] = block.WordScore;
        row[at++] = element.OwnScore;
        row[at++] = element.Parent < 0 ? 0 : _page.Elements[element.Parent].ParentScore;
        row[at++] = Grand(element);
        row[at++] = element.AroundScore;
    }

    private float Grand(PageElement element)
    {
        var parent = element.Parent < 0 ? null : _page.Elements[element.Parent];
        return parent is null || parent.Parent < 0 ? 0 : _page.Elements[parent.Parent].GrandScore;
    }

    private void WriteNeighbour(int index, PageBlock block, Span<float> row, ref int at)
    {
        if (index < 0 || index >= _page.Blocks.Count)
        {
            row.Slice(at, NeighbourCount).Fill(-1);
            at += NeighbourCount;
            return;
        }
        var other = _page.Blocks[index];
        row[at++] = Log(other.Shape.Width);
        row[at++] = (float)other.LinkDensity;
        row[at++] = other.Score;
        row[at++] = (float)_page.Elements[other.Element].Tag;
        row[at++] = Flag(PageStructure.IsProse(other));
        row[at++] = Math.Min(6, _structure.Distance(block.Element, other.Element).Steps);
    }

    // The elements around the block, from the inside out: where the article's share of a page jumps, its container ends.
    private void WriteLevels(PageBlock block, Span<float> row, ref int at)
    {
        var level = _page.Elements[block.Element];
        for (var i = 0; i < Levels; i++)
        {
            row[at++] = Share(level.Prose, _structure.ProseWidth);
            row[at++] = level.Text == 0 ? 0 : level.Links / level.Text;
            row[at++] = Share(level.Prose, level.Text);
            row[at++] = Log(level.Blocks);
            row[at++] = level.Text == 0 ? 0 : level.ScoreSum / level.Text;
            row[at++] = level.ProseBlocks;
            row[at++] = (float)level.Tag;
            if (level.Parent >= 0)
                level = _page.Elements[level.Parent];
        }
    }

    private void WriteRest(int index, PageBlock block, Span<float> row, ref int at)
    {
        var blocks = _page.Blocks.Count;
        WriteMain(_structure.MainByProse, index, block, row, ref at);
        WriteMain(_structure.MainByScore, index, block, row, ref at);
        row[at++] = index;
        row[at++] = (float)index / blocks;
        row[at++] = Share(_widthBefore[index], _structure.Width);
        row[at++] = Share(_proseBefore[index], _structure.ProseWidth);
        row[at++] = _structure.Expected == 0 ? 0 : _scoreBefore[index] / _structure.Expected;
        row[at++] = Signed(index - _structure.SegmentFirst);
        row[at++] = Signed(index - _structure.SegmentLast);
        row[at++] = _structure.TitleBlock < 0 ? -99 : Signed(index - _structure.TitleBlock);
        foreach (var reach in (ReadOnlySpan<int>)[2, 5, 12])
        {
            var (from, to) = (Math.Max(0, index - reach), Math.Min(blocks, index + reach + 1));
            row[at++] = Share(_proseBefore[to] - _proseBefore[from], _widthBefore[to] - _widthBefore[from]);
            row[at++] = (_scoreBefore[to] - _scoreBefore[from]) / Math.Max(1, _widthBefore[to] - _widthBefore[from]);
            row[at++] = (_scoreBefore[index] - _scoreBefore[from]) / Math.Max(1, _widthBefore[index] - _widthBefore[from]);
            row[at++] = (_scoreBefore[to] - _scoreBefore[index + 1]) / Math.Max(1, _widthBefore[to] - _widthBefore[index + 1]);
        }
        var group = _structure.Group(block);
        row[at++] = Log(group.Blocks);
        row[at++] = Share(group.Prose, _structure.ProseWidth);
        row[at++] = group.Width == 0 ? 0 : group.Links / group.Width;
        row[at++] = group.Width == 0 ? 0 : group.ScoreSum / group.Width;
        row[at++] = Log(group.Width / group.Blocks);
        row[at++] = _structure.Repeats(block);
        var (title, description, body) = _page.Hints.Overlap(block.Text);
        row[at++] = title;
        row[at++] = description;
        row[at++] = body;
        row[at++] = Log(blocks);
        row[at++] = Log(_structure.ProseWidth);
        row[at++] = Share(_structure.ProseWidth, _structure.Width);
        row[at++] = _structure.Width == 0 ? 0 : _structure.LinkWidth / _structure.Width;
        row[at++] = Log((int)_structure.Expected);
        row[at++] = Math.Min(9, _structure.Articles);
        row[at++] = _structure.TitleBlock < 0 ? -1 : (float)_structure.TitleBlock / blocks;
        WriteMarks(index, block, row, ref at);
    }

    private void WriteMain(int main, int index, PageBlock block, Span<float> row, ref int at)
    {
        var element = _page.Elements[main];
        var (steps, meeting) = _structure.Distance(block.Element, main);
        row[at++] = meeting == main ? _page.Elements[block.Element].Depth - element.Depth : -1;
        row[at++] = steps;
        row[at++] = element.Depth - _page.Elements[meeting].Depth;
        row[at++] = Signed(index - element.FirstBlock);
        row[at++] = Signed(index - (element.FirstBlock + element.Blocks - 1));
        row[at++] = Share(element.Prose, _structure.ProseWidth);
        row[at++] = Share(element.Prose, _page.Elements[meeting].Text);
    }

    private static float Around(PageElement element, ElementTag tag) => (element.TagsAround >> (int)tag) & 1;

    private static float Flag(bool value) => value ? 1 : 0;

    private static float Share(int part, int whole) => whole == 0 ? 0 : (float)part / whole;

    private static float Log(int value) => MathF.Log2(1 + Math.Max(0, value));

    // Near things are told apart one by one, far ones by their order of magnitude.
    private static float Signed(int distance) => distance < 0 ? -Log(-distance) : Log(distance);
}
