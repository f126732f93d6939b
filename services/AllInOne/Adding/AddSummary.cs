using Ingest.Fetcher.Intake;

namespace Ingest.AllInOne.Adding;

/// <summary>What was found and handed over.</summary>
internal sealed class AddSummary
{
    private readonly Lock _lock = new();
    private readonly List<(string Name, Refusal Refusal)> _refused = [];
    private long _accepted;

    public long Accepted => Interlocked.Read(ref _accepted);

    public IReadOnlyList<(string Name, Refusal Refusal)> Refused
    {
        get
        {
            lock (_lock)
                return [.. _refused];
        }
    }

    public void Record(string name, Refusal? refusal)
    {
        if (refusal is null)
        {
            Interlocked.Increment(ref _accepted);
            return;
        }
        lock (_lock)
            _refused.Add((name, refusal));
    }
}
