using Ingest.Enricher.Quality.Commands;

return await QualityCommand.Create().Parse(args).InvokeAsync();
