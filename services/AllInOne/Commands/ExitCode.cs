namespace Ingest.AllInOne.Commands;

/// <summary>What the process's exit code says. Scripts rely on these: they never change.</summary>
internal static class ExitCode
{
    /// <summary>All of it was done.</summary>
    public const int Done = 0;

    /// <summary>It was done, but some inputs were refused or quarantined, the thing asked for is not there, or doctor found a problem.</summary>
    public const int Partly = 1;

    /// <summary>The command line or a query is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A setting is wrong.</summary>
    public const int Setting = 3;

    /// <summary>The data folder cannot be used: read-only, full, in use, damaged or of a newer version.</summary>
    public const int DataFolder = 4;

    /// <summary>The service cannot be reached or cannot start (its address is taken).</summary>
    public const int Unavailable = 5;

    /// <summary>A defect of ingest itself; the message asks for a report.</summary>
    public const int Defect = 70;

    /// <summary>Ended by Ctrl-C before it was done; what was accepted goes on at the next start.</summary>
    public const int Interrupted = 130;
}
