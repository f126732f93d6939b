using Ingest.Hosting;
using Ingest.Indexer;

return await StageService.RunAsync("ingest-indexer", port: 5083, args, static service =>
{
    service.Services.AddElasticsearchIndex();
    service.Services.AddIndexer();
    service.Consume(static bus => bus.AddIndexerConsumers());
});
