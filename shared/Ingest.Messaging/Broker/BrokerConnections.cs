using System.Security.Authentication;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Messaging.Broker;

/// <summary>Opens connections of our own, beside MassTransit's: for the topology, the quarantine, the journal.</summary>
public sealed class BrokerConnections(BrokerOptions options)
{
    /// <summary>For messages and logs: where the broker is, without credentials.</summary>
    public string Description => new BrokerAddress(options).ToString();

    /// <summary>Opens a connection. It does not recover by itself: whoever opened it opens another.</summary>
    /// <param name="name">Shown in the broker's list of connections.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="BrokerSetupException">User, password, virtual host or certificate are wrong.</exception>
    /// <exception cref="BrokerUnavailableException">Nobody answers.</exception>
    public async Task<IConnection> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var address = new BrokerAddress(options);
        var factory = new ConnectionFactory
        {
            HostName = address.Host,
            Port = address.Port,
            VirtualHost = address.VirtualHost,
            UserName = address.Username,
            Password = address.Password,
            AutomaticRecoveryEnabled = false,
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            ClientProvidedName = name,
            Ssl = new SslOption
            {
                Enabled = address.UsesTls,
                ServerName = address.Host,
                CertificateValidationCallback = (_, certificate, chain, errors) => address.Authorities.IsTrusted(certificate, chain, errors),
            },
        };
        try
        {
            var connection = await factory.CreateConnectionAsync(cancellationToken);
            try
            {
                // A broker says that there is no such virtual host only after the connection stands: a channel finds out.
                await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
                return connection;
            }
            catch (Exception exception)
            {
                var reason = connection.CloseReason;
                await connection.DisposeAsync();
                if (reason is null)
                    throw;
                throw new OperationInterruptedException(reason, exception.Message);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw Translate(exception, address);
        }
    }

    private static Exception Translate(Exception exception, BrokerAddress address)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PossibleAuthenticationFailureException:
                    return new BrokerSetupException($"The broker at {address} refuses the user {address.Username} or its password: set Broker:Username and Broker:PasswordFile.", exception);
                case AuthenticationException:
                    return new BrokerSetupException($"The certificate of the broker at {address} does not verify ({cause.Message}): name its authority in Broker:CaFile.", exception);
                case OperationInterruptedException { ShutdownReason.ReplyCode: Constants.NotAllowed or Constants.AccessRefused } refused:
                    return new BrokerSetupException($"The broker at {address} does not let the user {address.Username} into the virtual host '{address.VirtualHost}' ({refused.ShutdownReason.ReplyText}): make it, or give the user rights on it.", exception);
            }
        }
        return new BrokerUnavailableException($"The broker at {address} does not answer ({exception.GetBaseException().Message}): start it, or set Broker:Url.", exception);
    }
}
