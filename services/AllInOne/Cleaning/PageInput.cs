using Ingest.AllInOne.Adding;
using Ingest.AllInOne.Commands;
using Ingest.Contracts;
using Ingest.Fetcher.Fetching;
using Ingest.Fetcher.Folders;
using Ingest.Fetcher.Intake;
using Ingest.Hosting;

namespace Ingest.AllInOne.Cleaning;

/// <summary>Reads the one page that is named on the command line: a file, an address, or standard input.</summary>
internal sealed class PageInput(FolderReader reader, PageFetcher fetcher, TimeProvider time)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="CommandException">There is no such page, or more than one.</exception>
    public async Task<SubmittedDocument> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return Adder.IsAddress(name) ? await fetcher.FetchAsync(name, cancellationToken) : await ReadFileAsync(name, cancellationToken);
        }
        catch (RefusedException exception)
        {
            throw new CommandException(ExitCodes.Partly, exception.Refusal.Message, exception);
        }
    }

    /// <summary>What the Cleaner is told of a page that no intake has accepted.</summary>
    public DocumentOrigin OriginOf(SubmittedDocument document)
    {
        var declared = DeclaredType.Of(document);
        return new DocumentOrigin
        {
            DocumentId = "none",
            AcceptanceId = Guid.Empty,
            Source = document.Source ?? "none",
            Url = document.Url,
            FileName = document.FileName,
            ContentType = declared.MediaType,
            Charset = declared.Charset,
            FetchedAt = document.FetchedAt ?? time.GetUtcNow(),
            SourceModifiedAt = document.SourceModifiedAt,
            Marks = document.Marks,
        };
    }

    private async Task<SubmittedDocument> ReadFileAsync(string name, CancellationToken cancellationToken)
    {
        var items = name == FolderReader.StandardInput
            ? reader.ReadStandardInputAsync(Console.OpenStandardInput(), source: null, batch: null, cancellationToken)
            : reader.ReadAsync(name, source: null, batch: null, cancellationToken);
        SubmittedDocument? found = null;
        await foreach (var item in items)
        {
            if (item.Refusal is { } refusal)
                throw new RefusedException(refusal);
            if (found is not null)
                throw new CommandException(ExitCodes.Usage, $"'{name}' holds more than one page: name one, or clean a folder with --batch.");
            // Messages name a page by its file.
            found = name == FolderReader.StandardInput && item.Document is { FileName: null } page ? page with { FileName = "standard input" } : item.Document;
        }
        return found ?? throw new CommandException(ExitCodes.Partly, $"'{name}' holds no page.");
    }
}
