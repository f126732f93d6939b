using Ingest.Cleaner;
using Ingest.Hosting;

return await StageService.RunAsync("ingest-cleaner", port: 5081, args, static service =>
{
    service.Services.AddCleaner();
    service.Consume(static bus => bus.AddCleanerConsumers());
});
