using Ingest.Fetcher;
using Ingest.Fetcher.Api;
using Ingest.Hosting;

return await StageService.RunAsync("ingest-fetcher", port: 5080, args, static service =>
{
    service.Services.AddFetcher().AddBrokerIntake();
    service.Consume(static bus => bus.AddFetcherConsumers().AddSubmissionConsumers());
    service.Map(static application => application.MapIntake());
});
