using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Ingest.Fetcher.Intake;
using Ingest.Fetcher.Submissions;

namespace Ingest.Fetcher.Folders;

/// <summary>
/// Reads files and folders for <c>ingest add</c>: .txt, .html and .htm as pages; .json as one submission or an array of them; .ndjson (.jsonl)
/// as one per line. Whatever is wrong with one of them is an item of its own, and the reading goes on.
/// </summary>
public sealed class FolderReader(IntakeOptions options)
{
    /// <summary>How standard input is named where a path is asked for.</summary>
    public const string StandardInput = "-";

    /// <summary>Counts what a reading would go through, for a progress bar; files may come and go in between.</summary>
    public static FolderTotals Count(string path, CancellationToken cancellationToken)
    {
        var (files, bytes) = (0, 0L);
        foreach (var entry in FolderWalk.Walk(path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.Problem is null)
                (files, bytes) = (files + 1, bytes + LengthOf(entry.Path));
        }
        return new FolderTotals(files, bytes);
    }

    /// <summary>The files that a reading would go through, by their path from the folder that was asked for.</summary>
    public static IEnumerable<FileName> Names(string path) =>
        FolderWalk.Walk(path).Where(static entry => entry.Problem is null).Select(static entry => new FileName(entry.Name, FileTypes.IsSubmission(entry.Path)));

    /// <summary>Reads a file or everything below a folder.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="source">The documents' source; where null, the folder's name (for a file its folder's). A submission's own goes first.</param>
    /// <param name="batch">The batch to count them by; null for none. A submission's own goes first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<FolderItem> ReadAsync(
        string path, string? source, string? batch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = new ItemNames(source ?? DefaultSource(path), batch);
        foreach (var entry in FolderWalk.Walk(path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var items = entry.Problem is not null ? null : FileTypes.IsSubmission(entry.Path) ? ReadSubmissionsAsync(entry, names, cancellationToken) : null;
            if (entry.Problem is not null)
                yield return new FolderItem { Name = entry.Name, Refusal = entry.Problem };
            else if (items is null)
                yield return await ReadPageAsync(entry, names, cancellationToken);
            else
            {
                await foreach (var item in items)
                    yield return item;
            }
        }
    }

    /// <summary>Reads standard input: NDJSON where its first byte that is not blank is '{', else one page.</summary>
    /// <param name="input">The stream; not disposed here.</param>
    /// <param name="source">The documents' source; null for the intake's default.</param>
    /// <param name="batch">See <see cref="ReadAsync"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<FolderItem> ReadStandardInputAsync(
        Stream input, string? source, string? batch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = new ItemNames(source, batch);
        var reader = PipeReader.Create(input, new StreamPipeReaderOptions(leaveOpen: true));
        var first = await ReadFirstVisibleAsync(reader, cancellationToken);
        if (first is null)
        {
            yield return new FolderItem { Name = StandardInput, Refusal = Refusals.EmptyStandardInput() };
        }
        else if (first == (byte)'{')
        {
            await foreach (var line in NdjsonReader.ReadAsync(reader, options.MaxSubmissionBytes, cancellationToken))
                yield return Line(line, StandardInput, fileName: null, names, line.Bytes.Length);
        }
        else
        {
            yield return await ReadOnePageAsync(reader, names, cancellationToken);
        }
        await reader.CompleteAsync();
    }

    private async Task<FolderItem> ReadPageAsync(FolderEntry entry, ItemNames names, CancellationToken cancellationToken)
    {
        var bytes = LengthOf(entry.Path);
        try
        {
            var page = await PageFile.ReadAsync(entry.Path, entry.Path, options, cancellationToken);
            return new FolderItem { Name = entry.Name, Document = names.Complete(page), Bytes = bytes };
        }
        catch (RefusedException exception)
        {
            return new FolderItem { Name = entry.Name, Refusal = exception.Refusal, Bytes = bytes };
        }
    }

    private async Task<FolderItem> ReadOnePageAsync(PipeReader reader, ItemNames names, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new BoundedStream(
                reader.AsStream(leaveOpen: true), options.MaxBodyBytes, () => Refusals.TooLarge("What came on standard input", options.MaxBodyBytes, "Intake:MaxBodyBytes"));
            var body = await stream.ReadToEndAsync(cancellationToken);
            return new FolderItem { Name = StandardInput, Document = names.Complete(new SubmittedDocument { Body = body }), Bytes = body.Length };
        }
        catch (RefusedException exception)
        {
            return new FolderItem { Name = StandardInput, Refusal = exception.Refusal };
        }
    }

    private async IAsyncEnumerable<FolderItem> ReadSubmissionsAsync(
        FolderEntry entry, ItemNames names, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var read = 0L;
        await using var items = OpenSubmissionsAsync(entry, names, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            FolderItem? problem = null;
            try
            {
                if (!await items.MoveNextAsync())
                    break;
            }
            catch (RefusedException exception)
            {
                problem = new FolderItem { Name = entry.Name, Refusal = exception.Refusal };
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problem = new FolderItem { Name = entry.Name, Refusal = Refusals.UnreadableFile(PageAddress.Shown(entry.Path), FolderWalk.Why(exception)) };
            }
            if (problem is not null)
            {
                yield return problem with { Bytes = Math.Max(0, LengthOf(entry.Path) - read) };
                break;
            }
            read += items.Current.Bytes;
            yield return items.Current;
        }
    }

    private async IAsyncEnumerable<FolderItem> OpenSubmissionsAsync(
        FolderEntry entry, ItemNames names, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = PageFile.Open(entry.Path);
        var reader = PipeReader.Create(file, new StreamPipeReaderOptions(bufferSize: 65_536, minimumReadSize: 16_384, leaveOpen: true));
        var fileName = Path.GetFileName(entry.Path);
        if (FileTypes.IsNdjson(entry.Path))
        {
            await foreach (var line in NdjsonReader.ReadAsync(reader, options.MaxSubmissionBytes, cancellationToken))
                yield return Line(line, entry.Name, fileName, names, line.Bytes.Length + 1);
        }
        else
        {
            await foreach (var (line, json) in JsonElementReader.ReadAsync(reader, options.MaxSubmissionBytes, cancellationToken))
                yield return Line(new NdjsonLine(line, json, json.Length > options.MaxSubmissionBytes), entry.Name, fileName, names, json.Length + 1);
        }
        await reader.CompleteAsync();
    }

    private FolderItem Line(NdjsonLine line, string file, string? fileName, ItemNames names, long bytes)
    {
        var name = $"{file}:{line.Number}";
        try
        {
            if (line.IsTooLong)
                throw new RefusedException(Refusals.TooLarge($"Line {line.Number}", options.MaxSubmissionBytes, "Intake:MaxBodyBytes"));
            var document = names.Complete(SubmissionReader.ReadDocument(line.Bytes.Span, line.Number));
            return new FolderItem { Name = name, Document = document with { FileName = document.FileName ?? fileName }, Bytes = bytes };
        }
        catch (RefusedException exception)
        {
            return new FolderItem { Name = name, Refusal = exception.Refusal, Bytes = bytes };
        }
    }

    // Null where nothing comes but white space.
    private static async Task<byte?> ReadFirstVisibleAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var first = FirstVisible(result.Buffer);
            // Nothing is consumed: whoever reads next sees it from the start.
            reader.AdvanceTo(result.Buffer.Start, first is null && !result.IsCompleted ? result.Buffer.End : result.Buffer.Start);
            if (first is not null || result.IsCompleted)
                return first;
        }
    }

    private static byte? FirstVisible(System.Buffers.ReadOnlySequence<byte> buffer)
    {
        var reader = new System.Buffers.SequenceReader<byte>(buffer);
        reader.IsNext("\uFEFF"u8, advancePast: true);
        reader.AdvancePastAny(" \t\r\n"u8);
        return reader.TryPeek(out var first) ? first : null;
    }

    private static string? DefaultSource(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var name = Path.GetFileName(Directory.Exists(full) ? full : Path.GetDirectoryName(full));
        return string.IsNullOrWhiteSpace(name) ? null : name[..Math.Min(name.Length, SubmissionFields.MaxNameLength)];
    }

    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }
}
