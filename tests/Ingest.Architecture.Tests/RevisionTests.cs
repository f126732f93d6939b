using Ingest.Cleaner;
using Ingest.Contracts;
using Ingest.Enricher;

namespace Ingest.Architecture.Tests;

public sealed class RevisionTests
{
    // The index takes a document again only as a newer version: whoever raises a stage's revision raises the pipeline's, and both here.
    [Fact]
    public void The_pipelines_revision_is_raised_with_those_of_its_stages() =>
        Assert.Equal((8, 4, 5), (CleanerRevision.Current, EnricherRevision.Current, PipelineRevision.Current));
}
