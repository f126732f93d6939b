using Ingest.Quality.Commands;

return await QualityCommand.Create().Parse(args).InvokeAsync();
