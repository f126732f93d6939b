namespace Ingest.AllInOne.Inbox;

/// <summary>What became of what was accepted. <see cref="Accepted"/> is counted apart from the others and must equal their sum.</summary>
public sealed record InboxBooks(long Accepted, long Open, long Indexed, long Duplicate, long Quarantined)
{
    /// <summary>Whether accepted = indexed + duplicate + quarantined + in flight.</summary>
    public bool Balance => Accepted == Open + Indexed + Duplicate + Quarantined;

    /// <summary>How many have their outcome.</summary>
    public long Settled => Indexed + Duplicate + Quarantined;
}
