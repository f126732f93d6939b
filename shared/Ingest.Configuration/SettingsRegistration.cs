using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.Configuration;

/// <summary>Registers options classes as settings: defaults on the class, one section each, checked at start.</summary>
public static class SettingsRegistration
{
    /// <summary>
    /// Binds <typeparamref name="T"/> to a section and validates it (data annotations) at start. A key of the section that the class does
    /// not have, a value that does not convert and a value out of bounds all stop the start with the setting's name.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="section">The section's name, as in <c>INGEST_Section__Key</c>.</param>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section)
        where T : class, new()
    {
        services.AddSingleton(new SettingsSection(section, typeof(T)));
        services.AddOptions<T>()
            .BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>>(new SettingsValidator<T>(section));
        services.AddSingleton(static provider => provider.GetRequiredService<IOptions<T>>().Value);
        return services;
    }
}
