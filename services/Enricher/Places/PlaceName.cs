using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>One name in an article with all that it may mean: it means the same wherever it stands.</summary>
internal sealed class PlaceName(PlaceCandidate[] candidates, float unknown)
{
    /// <summary>The likeliest by name alone first.</summary>
    public PlaceCandidate[] Candidates { get; } = candidates;

    /// <summary>How prominent a place that no gazetteer holds would be under this name, or a person or a word: the score to beat.</summary>
    public float Unknown { get; set; } = unknown;

    /// <summary>Whether it is also an everyday word.</summary>
    public bool IsWord { get; init; }

    /// <summary>Whether it is also a person's name.</summary>
    public bool IsPerson { get; init; }

    /// <summary>The mentions in the order of the text.</summary>
    public List<TextSpan> Spans { get; } = [];

    /// <summary>For each mention whether it stands behind "in" or the like.</summary>
    public List<bool> Locative { get; } = [];

    /// <summary>Mentions that only say where another place lies: "Texas" in "Paris, Texas".</summary>
    public int Containing { get; set; }

    /// <summary>Whether the dateline names it.</summary>
    public bool InDateline { get; set; }

    /// <summary>How much it says about the names around it; a name that is repeated says little more.</summary>
    public float Weight => Math.Min(3, 1 + MathF.Log(Math.Max(1, Spans.Count)));

    public void Support(int place, float support)
    {
        for (var i = 0; i < Candidates.Length; i++)
        {
            if (Candidates[i].Place == place)
                Candidates[i].Support = Math.Max(Candidates[i].Support, support);
        }
    }

    /// <summary>The index of the likeliest candidate; -1 for none.</summary>
    public int Best()
    {
        var best = -1;
        for (var i = 0; i < Candidates.Length; i++)
        {
            if (best < 0 || Candidates[i].Probability > Candidates[best].Probability)
                best = i;
        }
        return best;
    }
}
