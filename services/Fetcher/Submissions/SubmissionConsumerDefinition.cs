using Ingest.Fetcher.Intake;
using MassTransit;

namespace Ingest.Fetcher.Submissions;

/// <summary>The consumer's endpoint: enough at once that confirms are waited for together, few enough to hold in memory.</summary>
public sealed class SubmissionConsumerDefinition : ConsumerDefinition<SubmissionConsumer>
{
    private readonly IntakeOptions _options;

    public SubmissionConsumerDefinition(IntakeOptions options)
    {
        _options = options;
        ConcurrentMessageLimit = options.QueueConcurrency;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<SubmissionConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.PrefetchCount = _options.QueueConcurrency;
}
