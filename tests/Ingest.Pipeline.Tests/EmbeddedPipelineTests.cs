namespace Ingest.Pipeline.Tests;

public sealed class EmbeddedPipelineTests : PipelineContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-pipeline-").FullName;

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["INGEST_DATA"] = Path.Combine(_folder, "data") };

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
