using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ingest.AllInOne.Tests.Processes;

/// <summary>How a verb ended.</summary>
internal sealed record IngestResult(int ExitCode, string Output, string Error)
{
    /// <summary>All of standard output as one JSON value; fails where anything else stands there.</summary>
    public JsonNode Json
    {
        get
        {
            try
            {
                return JsonNode.Parse(Output)!;
            }
            catch (JsonException exception)
            {
                throw new InvalidOperationException($"No JSON alone on standard output: '{Output}'; exit code {ExitCode}; standard error '{Error}'", exception);
            }
        }
    }
}
