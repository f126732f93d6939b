using System.Runtime.InteropServices;
using Ingest.AllInOne.Commands;
using Ingest.AllInOne.Data;
using Ingest.AllInOne.Hosting;
using Ingest.AllInOne.Inbox;
using Ingest.Configuration;
using Ingest.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.AllInOne.Diagnosis;

/// <summary>Looks the embedded form over without changing anything.</summary>
internal sealed class Doctor(DataFolder folder, IReadOnlyList<string> assignments)
{
    /// <summary>Below this much free space a finding says so: a day of a busy intake, 100,000 pages of 10 KB compressed.</summary>
    private const long LowSpaceBytes = 1L << 30;

    public async Task<IReadOnlyList<DoctorFinding>> ExamineAsync(CancellationToken cancellationToken)
    {
        List<DoctorFinding> findings =
        [
            new("version", true, $"ingest {ProductVersion.Text} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}"),
            Guarded("settings", CheckSettings),
            Guarded("data folder", CheckFolder),
            Guarded("disk", CheckDisk),
            Guarded("service", CheckService),
        ];
        if (!folder.Exists)
            return findings;
        findings.Add(Guarded("inbox", CheckInbox));
        findings.Add(Guarded("books", CheckBooks));
        findings.Add(await CheckIndexAsync(cancellationToken));
        return findings;
    }

    private static DoctorFinding Guarded(string check, Func<DoctorFinding> look)
    {
        try
        {
            return look();
        }
        catch (Exception exception)
        {
            return new DoctorFinding(check, false, Failure.Describe(exception).Message);
        }
    }

    private DoctorFinding CheckSettings()
    {
        var settings = SettingsSource.Read(assignments);
        // Registered as for a start, validated, and never started.
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(settings);
        services.AddEmbeddedPipeline(folder);
        services.AddSettings<HttpOptions>("Http");
        services.CheckSettings(settings);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        var given = settings.AsEnumerable().Where(static pair => pair.Value is not null).Select(static pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        return new("settings", true, given.Count == 0 ? "all defaults" : $"given: {string.Join(", ", given)}");
    }

    private DoctorFinding CheckFolder()
    {
        if (!Directory.Exists(folder.Path))
            return new("data folder", true, $"{folder.Path} does not exist yet; the first 'ingest add' or 'ingest run' makes it");
        var probe = Path.Combine(folder.Path, $".doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new("data folder", false, $"{folder.Path} cannot be written ({exception.Message})", "Make it writable for this user, or choose another one with --data.");
        }
        return new("data folder", true, $"{folder.Path} can be written{(folder.Exists ? "" : "; nothing was added yet")}");
    }

    private DoctorFinding CheckDisk()
    {
        var existing = folder.Path;
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent)
            existing = parent;
        var free = new DriveInfo(existing).AvailableFreeSpace;
        return free < LowSpaceBytes
            ? new("disk", false, $"{free / 1048576:N0} MiB free for {folder.Path}", "Free some space: below none, intake answers 503 until there is some again.")
            : new("disk", true, $"{free / 1048576:N0} MiB free");
    }

    private DoctorFinding CheckService() => folder.FindRunning() switch
    {
        { Url: { } url } running => new("service", true, $"process {running.ProcessId} answers on {url}"),
        { } running => new("service", true, $"process {running.ProcessId} is adding documents"),
        null when folder.IsHeld => new("service", true, "a process is starting on this folder"),
        null => new("service", true, "not running"),
    };

    private DoctorFinding CheckInbox()
    {
        var problems = new InboxArchive(folder.InboxFile).Check();
        return problems.Count == 0
            ? new("inbox", true, $"{folder.InboxFile} is whole, schema {InboxSchema.Schema.Version}")
            : new("inbox", false, string.Join("; ", problems), "Stop ingest, copy the folder, and let SQLite's '.recover' rebuild inbox.db.");
    }

    private DoctorFinding CheckBooks()
    {
        var books = new InboxArchive(folder.InboxFile).ReadBooks();
        var text = $"{books.Accepted:N0} accepted = {books.Indexed:N0} indexed + {books.Duplicate:N0} duplicate + {books.Quarantined:N0} quarantined + {books.Open:N0} in flight";
        if (!books.Balance)
            return new("books", false, text.Replace("=", "<>", StringComparison.Ordinal), "The inbox was changed from outside: report it with a copy of inbox.db.");
        return books.Open > 0 && !folder.IsHeld
            ? new("books", true, text, "What is in flight goes on with 'ingest run'.")
            : new("books", true, text);
    }

    private async Task<DoctorFinding> CheckIndexAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var index = EmbeddedIndex.OpenForReading(folder);
            var problems = await index.CheckAsync(cancellationToken);
            var expected = new InboxArchive(folder.InboxFile).CountIndexedDocuments();
            var status = await index.StatusAsync(cancellationToken);
            if (problems.Count == 0 && status.Documents < expected)
            {
                return new("index", false, $"{status.Documents:N0} documents, where the books say that {expected:N0} were indexed",
                    $"Stop ingest, move {folder.IndexFile} (with its -wal and -shm files) away and start again: the new index is filled from the inbox.");
            }
            return problems.Count == 0
                ? new("index", true, $"{status.Description}, {status.Documents:N0} documents, {status.SizeBytes / 1048576.0:N1} MiB")
                : new("index", false, string.Join("; ", problems.Select(static problem => problem.Message)), string.Join(" ", problems.Select(static problem => problem.Remedy)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new("index", false, Failure.Describe(exception).Message);
        }
    }
}
