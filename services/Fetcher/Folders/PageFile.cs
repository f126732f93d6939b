using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Folders;

/// <summary>Reads files under the intake's bounds.</summary>
internal static class PageFile
{
    /// <summary>Reads a file as a page: its bytes, its name, its time, the media type by its ending.</summary>
    /// <exception cref="RefusedException">It is gone, unreadable, empty or too large.</exception>
    internal static async Task<SubmittedDocument> ReadAsync(string path, string name, IntakeOptions options, CancellationToken cancellationToken)
    {
        var modified = File.GetLastWriteTimeUtc(path);
        var body = await ReadBytesAsync(path, options.MaxBodyBytes, cancellationToken);
        return new SubmittedDocument
        {
            FileName = Path.GetFileName(name),
            ContentType = FileTypes.ContentTypeOf(name),
            SourceModifiedAt = new DateTimeOffset(modified, TimeSpan.Zero),
            Body = body,
        };
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="RefusedException">It is gone, unreadable, empty or over the bound.</exception>
    internal static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(string path, int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new BoundedStream(Open(path), maxBytes, () => TooLarge(path, maxBytes));
            // Checked before reading, and again while reading: a file may grow.
            return new FileInfo(path).Length > maxBytes ? throw new RefusedException(TooLarge(path, maxBytes)) : await file.ReadToEndAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Refusals.UnreadableFile(PageAddress.Shown(path), FolderWalk.Why(exception)), exception);
        }
    }

    /// <summary>Opens a file for reading from start to end.</summary>
    /// <exception cref="RefusedException">It has no length: it is empty, or a pipe or device, whose opening could wait for ever.</exception>
    internal static FileStream Open(string path)
    {
        if (new FileInfo(path).Length == 0)
        {
            throw new RefusedException(
                new Refusal(Contracts.RejectionReason.EmptyBody, $"The file '{PageAddress.Shown(path)}' is empty: write the page into it again, or leave it out.", 400) { Input = "path" });
        }
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 65_536, FileOptions.Asynchronous | FileOptions.SequentialScan);
    }

    private static Refusal TooLarge(string path, int maxBytes) =>
        Refusals.TooLarge($"The file '{PageAddress.Shown(path)}'", maxBytes, "Intake:MaxBodyBytes");
}
