using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Ingest.Configuration;

/// <summary>Checks the bounds of a section's settings and names each one that is outside of them, with its value and what is allowed.</summary>
internal sealed class SettingsValidator<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var failures = new List<ValidationResult>();
        if (Validator.TryValidateObject(options, new ValidationContext(options), failures, validateAllProperties: true))
            return ValidateOptionsResult.Success;
        return ValidateOptionsResult.Fail(failures.Select(failure => Describe(options, failure)));
    }

    private string Describe(T options, ValidationResult failure)
    {
        var member = failure.MemberNames.FirstOrDefault() ?? "";
        var message = failure.ErrorMessage ?? "is wrong";
        // A message of our own may name the setting already; the framework's begins with the field.
        if (message.StartsWith($"{section}:{member}", StringComparison.Ordinal))
            return message;
        var value = typeof(T).GetProperty(member)?.GetValue(options);
        var shown = member.Contains("Password", StringComparison.Ordinal) || member.Contains("Key", StringComparison.Ordinal) ? "" : $" is '{value}':";
        return $"{section}:{member}{shown} {message.Replace($"The field {member} ", "", StringComparison.Ordinal).Replace($"The {member} field ", "", StringComparison.Ordinal)}";
    }
}
