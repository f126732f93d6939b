using Ingest.Enricher.Watch;

namespace Ingest.Enricher.Tests.Watch;

public sealed class WatchListFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watch").FullName;
    private int _writes;

    private string Path => System.IO.Path.Combine(_folder, "names.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // A file system may keep times to the second only.
    private void Write(string text)
    {
        File.WriteAllText(Path, text);
        File.SetLastWriteTimeUtc(Path, new DateTime(2024, 5, 1, 0, 0, ++_writes, DateTimeKind.Utc));
    }

    private static int Matches(WatchListFile file, string text)
    {
        var matches = new List<WatchMatch>();
        file.Matcher.Find(text, 0, matches);
        return matches.Count;
    }

    [Fact]
    public void A_changed_file_is_read_again()
    {
        Write("Acme");
        var file = new WatchListFile(Path, TimeProvider.System);
        Assert.Equal((1, 0), (Matches(file, "Acme"), Matches(file, "Bravo")));
        Assert.Equal(WatchListRefresh.Unchanged, file.Refresh());
        Write("Bravo");
        Assert.Equal(WatchListRefresh.Reloaded, file.Refresh());
        Assert.Equal((0, 1), (Matches(file, "Acme"), Matches(file, "Bravo")));
        Assert.InRange(file.LoadedAt, DateTimeOffset.UnixEpoch, TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public void A_broken_file_keeps_the_list_and_says_why()
    {
        Write("Acme");
        var file = new WatchListFile(Path, TimeProvider.System);
        Write("Bravo\n,x\n---");
        Assert.Equal(WatchListRefresh.Broken, file.Refresh());
        Assert.Equal([2, 3], file.Errors.Select(static e => e.Line));
        Assert.Equal(WatchListRefresh.Broken, file.Refresh());
        Assert.Equal(1, Matches(file, "Acme"));
        Write("Bravo");
        Assert.Equal(WatchListRefresh.Reloaded, file.Refresh());
        Assert.Empty(file.Errors);
    }

    [Fact]
    public void A_file_that_vanishes_keeps_the_list()
    {
        Write("Acme");
        var file = new WatchListFile(Path, TimeProvider.System);
        var written = File.GetLastWriteTimeUtc(Path);
        File.Delete(Path);
        Assert.Equal(WatchListRefresh.Unreadable, file.Refresh());
        Assert.Contains(Path, Assert.Single(file.Errors).Message, StringComparison.Ordinal);
        Assert.Equal(1, Matches(file, "Acme"));
        File.WriteAllText(Path, "Acme");
        File.SetLastWriteTimeUtc(Path, written);
        Assert.Equal(WatchListRefresh.Unchanged, file.Refresh());
        Assert.Empty(file.Errors);
    }

    [Fact]
    public void At_the_start_a_missing_or_broken_file_is_an_error_that_names_it()
    {
        Assert.Contains(Path, Assert.Throws<InvalidDataException>(() => new WatchListFile(Path, TimeProvider.System)).Message, StringComparison.Ordinal);
        Write("Acme\n,");
        File.AppendAllText(Path, "x\n,y");
        var message = Assert.Throws<InvalidDataException>(() => new WatchListFile(Path, TimeProvider.System)).Message;
        Assert.Contains("line 2", message, StringComparison.Ordinal);
        Assert.Contains("line 3", message, StringComparison.Ordinal);
    }
}
