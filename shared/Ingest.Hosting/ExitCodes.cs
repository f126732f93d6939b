namespace Ingest.Hosting;

/// <summary>What a process's exit code says. Scripts rely on these: they never change.</summary>
public static class ExitCodes
{
    /// <summary>All of it was done.</summary>
    public const int Done = 0;

    /// <summary>It was done, but some inputs were refused or quarantined, the thing asked for is not there, or doctor found a problem.</summary>
    public const int Partly = 1;

    /// <summary>The command line or a query is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A setting is wrong.</summary>
    public const int Setting = 3;

    /// <summary>The data folder or the index cannot be used: read-only, full, in use, damaged, not set up, of another version.</summary>
    public const int DataFolder = 4;

    /// <summary>The service, the broker or the index cannot be reached, or the service cannot start (its address is taken).</summary>
    public const int Unavailable = 5;

    /// <summary>A defect of ingest itself; the message asks for a report.</summary>
    public const int Defect = 70;

    /// <summary>Ended by Ctrl-C before it was done; what was accepted goes on at the next start.</summary>
    public const int Interrupted = 130;
}
