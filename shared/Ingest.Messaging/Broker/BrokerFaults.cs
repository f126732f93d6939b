using System.Security.Authentication;
using Ingest.Messaging.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Messaging.Broker;

/// <summary>Says in our words what the broker's client throws: whether waiting helps, or an operator must mend something.</summary>
internal static class BrokerFaults
{
    /// <summary>Runs work on a connection of our own, and translates what it throws.</summary>
    /// <param name="what">What the work does, as in "could not {what}".</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Cancels it; a cancellation is passed on as it is.</param>
    /// <exception cref="BrokerSetupException">Something is missing, refused or another than it should be.</exception>
    /// <exception cref="BrokerUnavailableException">The broker went away.</exception>
    internal static async Task<T> TranslateAsync<T>(string what, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (IsClientFault(exception, cancellationToken))
        {
            throw Of(exception, what);
        }
    }

    /// <inheritdoc cref="TranslateAsync{T}"/>
    internal static Task TranslateAsync(string what, Func<Task> work, CancellationToken cancellationToken) => TranslateAsync(
        what,
        async () =>
        {
            await work();
            return true;
        },
        cancellationToken);

    /// <summary>Whether it comes from the client or its connection, and not from our own code or a stop.</summary>
    internal static bool IsClientFault(Exception exception, CancellationToken cancellationToken) =>
        exception is RabbitMQClientException or IOException or AuthenticationException or TimeoutException
        // The client gives up on an answer by cancelling its own wait.
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>The exception for a fault on an open connection.</summary>
    internal static Exception Of(Exception exception, string what) => (exception as OperationInterruptedException)?.ShutdownReason switch
    {
        // It is never empty, and it need not go.
        { ReplyCode: Constants.PreconditionFailed } reason when reason.ReplyText.Contains($"'{QueueNames.Journal}'", StringComparison.Ordinal) => new BrokerSetupException(
            $"The broker could not {what}: it was made with other bounds ({reason.ReplyText}): set Broker:JournalMaxAge, Broker:JournalMaxBytes and Broker:JournalSegmentBytes to those, the same for every service and command.", exception),
        { ReplyCode: Constants.PreconditionFailed } reason => new BrokerSetupException(
            $"The broker could not {what}: it exists with another type or other arguments ({reason.ReplyText}): delete it when it is empty, then start again; what cannot be lost is moved with a shovel first.", exception),
        { ReplyCode: Constants.AccessRefused } reason => new BrokerSetupException(
            $"The broker's user may not {what} ({reason.ReplyText}): give it configure, write and read rights on ingest.*.", exception),
        { ReplyCode: Constants.NotFound } reason when !IsNodeDown(reason) => new BrokerSetupException(
            $"The broker could not {what} ({reason.ReplyText}): run 'ingest setup', or start any service.", exception),
        // While a node starts this passes; seen to stay on 3.10 where a node died by SIGKILL in the second after its first set-up.
        { ReplyCode: Constants.NotFound } reason => new BrokerUnavailableException(
            $"The broker could not {what} ({reason.ReplyText}): start all of its nodes; if they all run and it stays so, delete the queue, which is made anew.", exception),
        _ => new BrokerUnavailableException($"The broker went away and could not {what} ({exception.GetBaseException().Message}).", exception),
    };

    private static bool IsNodeDown(ShutdownEventArgs reason) => reason.ReplyText.Contains(" is down or ", StringComparison.Ordinal);
}
