using Ingest.Contracts;
using Ingest.Fetcher.Intake;
using Ingest.Sqlite;

namespace Ingest.AllInOne.Inbox;

/// <summary>The embedded form's acceptance: a row in the inbox file, flushed to disk.</summary>
internal sealed class InboxIntake(InboxWriter writer, InboxDispatcher dispatcher, TimeProvider time) : IDocumentIntake
{
    public Task AcceptAsync(DocumentFetched document, CancellationToken cancellationToken) =>
        AcceptAsync(document.Origin.AcceptanceId, session => session.Accept(document, time.GetUtcNow()), cancellationToken);

    public Task AcceptAsync(FetchRequested request, CancellationToken cancellationToken) =>
        AcceptAsync(request.AcceptanceId, session => session.Accept(request, time.GetUtcNow()), cancellationToken);

    private async Task AcceptAsync(Guid acceptanceId, Func<InboxSession, AcceptedRow?> accept, CancellationToken cancellationToken)
    {
        try
        {
            if (await writer.WriteAsync(accept, cancellationToken) is not { } row)
                return;
            if (row.ReplacedRequest)
                dispatcher.Replaced(acceptanceId, row.Sequence);
            else
                dispatcher.Accepted();
        }
        catch (SqliteStoreException exception)
        {
            throw new IntakeUnavailableException(exception.Message, exception);
        }
        catch (System.Threading.Channels.ChannelClosedException exception)
        {
            throw new IntakeUnavailableException("The service is stopping: send it again when it is back.", exception);
        }
    }
}
