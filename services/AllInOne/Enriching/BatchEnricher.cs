using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.AllInOne.Commands;
using Ingest.Hosting;

namespace Ingest.AllInOne.Enriching;

/// <summary><c>ingest enrich --batch</c>: the lines of a file on all cores, their answers in the same order.</summary>
internal sealed class BatchEnricher(LineEnricher enricher)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Enriches a file.</summary>
    /// <param name="input">JSON Lines, each an object with <c>id</c> and <c>text</c>; empty lines are passed over.</param>
    /// <param name="output">The file to write. A run that is stopped leaves the last whole one.</param>
    /// <param name="progress">Told after each line.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many lines there were, and the milliseconds that they took together.</returns>
    /// <exception cref="CommandException">A file cannot be read or written, or a line is no such object.</exception>
    public (long Lines, double Milliseconds) Enrich(string input, string output, Action progress, CancellationToken cancellationToken)
    {
        var unfinished = $"{output}.new";
        var (lines, milliseconds) = (0L, 0.0);
        try
        {
            using (var stream = File.Create(unfinished))
            {
                var answers = File.ReadLines(input, Encoding.UTF8).Select(static (line, i) => (Line: line, Number: i + 1)).Where(static line => !string.IsNullOrWhiteSpace(line.Line))
                    .AsParallel().AsOrdered().WithCancellation(cancellationToken).WithMergeOptions(ParallelMergeOptions.AutoBuffered).Select(line => Enrich(input, line.Line, line.Number));
                foreach (var answer in answers)
                {
                    using (var writer = new Utf8JsonWriter(stream, Options))
                        JsonSerializer.Serialize(writer, answer, CommandJson.Default.EnrichedLine);
                    stream.WriteByte((byte)'\n');
                    lines++;
                    milliseconds += answer.Ms;
                    progress();
                }
            }
            File.Move(unfinished, output, overwrite: true);
            return (lines, milliseconds);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.Usage, $"{exception.Message} --batch names a file of JSON lines, --out one that can be written.", exception);
        }
        catch (AggregateException exception) when (exception.InnerException is CommandException line)
        {
            throw new CommandException(ExitCodes.Usage, line.Message, exception);
        }
    }

    /// <summary>How many lines a file has, for a bar of progress.</summary>
    public static long Count(string input) => File.ReadLines(input, Encoding.UTF8).LongCount();

    private EnrichedLine Enrich(string input, string line, int number)
    {
        TextLine? read;
        try
        {
            read = JsonSerializer.Deserialize(line, CommandJson.Default.TextLine);
        }
        catch (JsonException exception)
        {
            throw new CommandException(ExitCodes.Usage, $"{input}, line {number} is no JSON object ({exception.Message}): a line is {{\"id\": \"...\", \"text\": \"...\"}}.", exception);
        }
        if (read?.Id is not { } id || read.Text is not { } text)
            throw new CommandException(ExitCodes.Usage, $"{input}, line {number} has no id or no text: a line is {{\"id\": \"...\", \"text\": \"...\"}}.");
        return enricher.Enrich(id, text);
    }
}
