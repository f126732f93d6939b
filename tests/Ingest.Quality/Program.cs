using Ingest.Quality.Commands;

if (args is ["exp", ..])
    return Ingest.Quality.TextExperiment.Run(args);
return await QualityCommand.Create().Parse(args).InvokeAsync();
