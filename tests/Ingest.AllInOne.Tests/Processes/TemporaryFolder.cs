namespace Ingest.AllInOne.Tests.Processes;

/// <summary>A folder for one test, gone after it: pages in <see cref="Pages"/>, the archive in <see cref="Data"/>.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ingest-test-").FullName;

    public string Pages => System.IO.Path.Combine(Path, "pages");

    public string Data => System.IO.Path.Combine(Path, "data");

    /// <summary>Writes pages that each pass the Cleaner and each have a text of their own.</summary>
    public TemporaryFolder WithPages(int count)
    {
        Directory.CreateDirectory(Pages);
        for (var number = 1; number <= count; number++)
            File.WriteAllText(System.IO.Path.Combine(Pages, $"page-{number}.html"), Page.Html($"Harbour story {number}", $"number{number}"));
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
