using Ingest.Enricher;
using Ingest.Hosting;

return await StageService.RunAsync("ingest-enricher", port: 5082, args, static service =>
{
    service.Services.AddEnricher();
    service.Consume(static bus => bus.AddEnricherConsumers());
});
