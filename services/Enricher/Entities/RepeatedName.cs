namespace Ingest.Enricher.Entities;

/// <summary>What the model said of one name all over an article.</summary>
internal sealed class RepeatedName
{
    private readonly float[] _scores = new float[EntityLabel.Types];

    /// <summary>Places where it was found.</summary>
    internal int Found { get; private set; }

    /// <summary>Places where it stands and was not found.</summary>
    internal int LeftOut { get; set; }

    internal float HighestScore { get; private set; }

    internal EntityType MostFrequent
    {
        get
        {
            var best = 0;
            for (var type = 1; type < _scores.Length; type++)
            {
                if (_scores[type] > _scores[best])
                    best = type;
            }
            return (EntityType)best;
        }
    }

    internal void Add(EntityMention mention)
    {
        Found++;
        _scores[(int)mention.Type] += mention.Score;
        HighestScore = Math.Max(HighestScore, mention.Score);
    }

    /// <summary>Whether the model said this type anywhere.</summary>
    internal bool Has(EntityType type) => (int)type < _scores.Length && _scores[(int)type] > 0;

    /// <summary>The type with this share of all scores; null where none has it.</summary>
    internal EntityType? Surest(float share) => _scores[(int)MostFrequent] >= share * _scores.Sum() ? MostFrequent : null;
}
