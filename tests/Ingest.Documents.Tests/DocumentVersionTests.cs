using FsCheck.Xunit;

namespace Ingest.Documents.Tests;

public sealed class DocumentVersionTests
{
    private static readonly DateTimeOffset Fetched = new(2024, 5, 6, 7, 8, 9, 123, TimeSpan.Zero);

    [Fact]
    public void A_version_is_milliseconds_then_revision_then_changes() =>
        Assert.Equal(1_714_979_289_123_002_003, DocumentVersion.Of(Fetched, 2, 3));

    [Fact]
    public void The_offset_of_the_fetch_time_does_not_matter() =>
        Assert.Equal(DocumentVersion.Of(Fetched, 1), DocumentVersion.Of(Fetched.ToOffset(TimeSpan.FromHours(5)), 1));

    [Fact]
    public void A_later_fetch_wins_over_any_revision_and_a_later_revision_over_any_change()
    {
        Assert.True(DocumentVersion.Of(Fetched.AddMilliseconds(1), 0) > DocumentVersion.Of(Fetched, 999, 999));
        Assert.True(DocumentVersion.Of(Fetched, 2) > DocumentVersion.Of(Fetched, 1, 999));
        Assert.True(DocumentVersion.Of(Fetched, 1, 1) > DocumentVersion.Of(Fetched, 1));
    }

    [Property(MaxTest = 1_000)]
    public bool Versions_sort_as_their_parts_do(uint first, uint second, byte firstRevision, byte secondRevision)
    {
        var a = (Fetched.AddMilliseconds(first), (int)firstRevision);
        var b = (Fetched.AddMilliseconds(second), (int)secondRevision);
        return Math.Sign(DocumentVersion.Of(a.Item1, a.Item2).CompareTo(DocumentVersion.Of(b.Item1, b.Item2))) == Math.Sign(a.CompareTo(b));
    }

    [Fact]
    public void The_ends_of_time_are_versions()
    {
        Assert.Equal(0, DocumentVersion.Of(DateTimeOffset.UnixEpoch, 0));
        Assert.True(DocumentVersion.Of(new DateTimeOffset(2261, 12, 31, 0, 0, 0, TimeSpan.Zero), 999, 999) > 0);
    }

    [Theory]
    [InlineData(-1, 0), InlineData(1_000, 0), InlineData(0, -1), InlineData(0, 1_000)]
    public void A_revision_or_change_outside_its_bounds_is_refused(int revision, int changes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DocumentVersion.Of(Fetched, revision, changes));

    [Fact]
    public void A_time_outside_its_bounds_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => DocumentVersion.Of(DateTimeOffset.UnixEpoch.AddMilliseconds(-1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => DocumentVersion.Of(DateTimeOffset.MaxValue, 1));
    }
}
