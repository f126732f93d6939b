using System.Text;
using Ingest.Contracts;
using Ingest.Fetcher.Fetching;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Tests;

public sealed class FileFetcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<SubmittedDocument> FetchAsync(string path) =>
        new FileFetcher(new FetchRoots(new FetchOptions { Roots = [Path.Combine(_folder.Path, "root")] }), new IntakeOptions()).FetchAsync(path, Http.Token);

    private async Task<string> RefusedAsync(string path) => (await Assert.ThrowsAsync<RefusedException>(() => FetchAsync(path))).Refusal.Reason;

    [Fact]
    public async Task A_file_below_a_root_is_a_page_with_its_name_type_and_time()
    {
        var path = _folder.Write("root/a/page.html", Http.Page);
        var page = await FetchAsync(path);
        Assert.Equal(("page.html", "text/html", Http.Page), (page.FileName, page.ContentType, Encoding.UTF8.GetString(page.Body.Span)));
        Assert.Equal(File.GetLastWriteTimeUtc(path), page.SourceModifiedAt!.Value.UtcDateTime);
    }

    [Fact]
    public async Task A_file_outside_the_roots_is_refused_by_whatever_way_it_is_named()
    {
        _folder.Folder("root");
        var outside = _folder.Write("secret.html", Http.Page);
        _folder.Write("root-beside/page.html", Http.Page);
        _folder.Link("root/link.html", outside);
        _folder.Link("root/up", "..");
        _folder.Link("root/chain", "up");
        Assert.Equal(RejectionReason.OutsideRoots, await RefusedAsync(outside));
        Assert.Equal(RejectionReason.OutsideRoots, await RefusedAsync(Path.Combine(_folder.Path, "root-beside/page.html")));
        Assert.Equal(RejectionReason.OutsideRoots, await RefusedAsync(Path.Combine(_folder.Path, "root/../secret.html")));
        Assert.Equal(RejectionReason.OutsideRoots, await RefusedAsync(Path.Combine(_folder.Path, "root/link.html")));
        Assert.Equal(RejectionReason.OutsideRoots, await RefusedAsync(Path.Combine(_folder.Path, "root/up/secret.html")));
        Assert.Equal(RejectionReason.OutsideRoots, await RefusedAsync(Path.Combine(_folder.Path, "root/chain/secret.html")));
        Assert.Equal(RejectionReason.OutsideRoots, await RefusedAsync(Path.Combine(_folder.Path, "missing.html")));
    }

    [Fact]
    public async Task A_link_that_stays_below_a_root_and_a_root_that_is_a_link_are_fine()
    {
        _folder.Write("real/page.html", Http.Page);
        _folder.Link("root", "real");
        _folder.Link("real/other.html", "page.html");
        Assert.Equal("other.html", (await FetchAsync(Path.Combine(_folder.Path, "root/other.html"))).FileName);
    }

    [Fact]
    public async Task A_missing_looping_empty_or_too_large_file_is_refused()
    {
        _folder.Folder("root");
        _folder.Link("root/a", "b");
        _folder.Link("root/b", "a");
        Assert.Equal(RejectionReason.UnreadableFile, await RefusedAsync(Path.Combine(_folder.Path, "root/missing.html")));
        Assert.Equal(RejectionReason.UnreadableFile, await RefusedAsync(Path.Combine(_folder.Path, "root/a")));
        Assert.Equal(RejectionReason.EmptyBody, await RefusedAsync(_folder.Write("root/empty.html", "")));
        Assert.Equal(RejectionReason.TooLarge, await RefusedAsync(_folder.Write("root/large.html", new byte[(8 * 1_048_576) + 1])));
    }
}
