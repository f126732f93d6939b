using Ingest.WebConsole.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.WebConsole;

/// <summary>The web pages: search, and one document. They read the index and change nothing.</summary>
public static class ConsoleRegistration
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        // The pages ask for nothing and keep nothing: no keys on the disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRazorPages().AddApplicationPart(typeof(ConsoleRegistration).Assembly);
        return services;
    }

    /// <summary>Maps the pages at <c>/</c> and <c>/view/{id}</c> and their stylesheet.</summary>
    public static IEndpointRouteBuilder MapConsole(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Stylesheet.Path, Stylesheet.Serve);
        routes.MapRazorPages();
        return routes;
    }
}
