using Microsoft.Extensions.Options;

namespace Ingest.Enricher.Watch;

/// <summary>Reads the watch list when settings are checked: a service does not start with a file that is wrong.</summary>
internal sealed class WatchListValidation : IValidateOptions<EnricherOptions>
{
    public ValidateOptionsResult Validate(string? name, EnricherOptions options)
    {
        if (options.WatchList is not { Length: > 0 } path)
            return ValidateOptionsResult.Success;
        try
        {
            _ = new WatchListFile(path, TimeProvider.System);
            return ValidateOptionsResult.Success;
        }
        catch (InvalidDataException exception)
        {
            return ValidateOptionsResult.Fail($"Enricher:WatchList: {exception.Message}");
        }
    }
}
