namespace Ingest.Cleaner.Html.Blocks;

/// <summary>Blocks whose elements look alike: an article's paragraphs, a list's cards.</summary>
internal sealed class SignatureGroup
{
    public int Blocks { get; private set; }

    public int Width { get; private set; }

    public float Links { get; private set; }

    public int Prose { get; private set; }

    public float ScoreSum { get; private set; }

    private float _oddsSum;

    private float _sizeSum;

    /// <summary>Mean of the blocks' log-odds, each by its size; NaN before any was added.</summary>
    public float MeanOdds => _oddsSum / _sizeSum;

    public void AddOdds(float odds, float size)
    {
        _oddsSum += odds * size;
        _sizeSum += size;
    }

    public void Add(PageBlock block, float links)
    {
        Blocks++;
        Width += block.Shape.Width;
        Links += links;
        Prose += PageStructure.IsProse(block) ? block.Shape.Width : 0;
        ScoreSum += block.Score * block.Shape.Width;
    }
}
