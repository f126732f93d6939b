using Ingest.Configuration;
using Microsoft.Extensions.Options;

namespace Ingest.Cleaner.Profiles;

/// <summary>Reads the profiles when settings are checked: a service does not start with a file that is wrong.</summary>
internal sealed class ProfilesValidation : IValidateOptions<CleanerOptions>
{
    public ValidateOptionsResult Validate(string? name, CleanerOptions options)
    {
        try
        {
            SourceProfiles.Load(options.Profiles);
            return ValidateOptionsResult.Success;
        }
        catch (SettingsException exception)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
