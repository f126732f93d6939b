using System.CommandLine;
using Ingest.Contracts;
using Ingest.Search;

namespace Ingest.AllInOne.Commands;

/// <summary>
/// What options and parameters take that know a closed list of values, the same on the command line and over HTTP. A misspelt one is an error: as a filter it
/// would find nothing in silence.
/// </summary>
internal static class Choices
{
    /// <summary>The orders of a search.</summary>
    public static IReadOnlyList<string> Orders { get; } = [.. Enum.GetNames<SearchOrder>().Select(static name => name.ToLowerInvariant())];

    /// <summary>The kinds of pages.</summary>
    public static IReadOnlyList<string> Kinds => PageKindNames.All;

    /// <summary>The reasons in quarantine.</summary>
    public static IReadOnlyList<string> Reasons => RejectionReason.All;

    /// <summary>The stages that reject.</summary>
    public static IReadOnlyList<string> Stages { get; } = [.. Enum.GetValues<Stage>().Select(static stage => stage.WireName())];

    /// <summary>What is wrong with values; null where nothing is. Case does not matter, and an empty one is none.</summary>
    /// <param name="name">The option or parameter.</param>
    /// <param name="values">What it was given.</param>
    /// <param name="allowed">What it takes.</param>
    public static string? Problem(string name, IEnumerable<string?> values, IReadOnlyList<string> allowed) =>
        values.FirstOrDefault(value => !string.IsNullOrEmpty(value) && !allowed.Contains(value, StringComparer.OrdinalIgnoreCase)) is { } wrong
            ? $"{name} takes {string.Join(", ", allowed.SkipLast(1))} or {allowed[^1]}, not '{wrong}'."
            : null;

    /// <summary>The order with that name; null for none. Only for names without a <see cref="Problem"/>.</summary>
    public static SearchOrder? Order(string? name) => string.IsNullOrEmpty(name) ? null : Enum.Parse<SearchOrder>(name, ignoreCase: true);

    /// <summary>Values as they are stored.</summary>
    public static IReadOnlyList<string> Stored(IEnumerable<string>? values) => [.. (values ?? []).Select(static value => value.ToLowerInvariant())];

    /// <summary>Makes another value a fault of the command line.</summary>
    public static void TakesOnly(this Option option, IReadOnlyList<string> allowed)
    {
        option.Validators.Add(result =>
        {
            if (Problem(option.Name, result.Tokens.Select(static token => token.Value), allowed) is { } problem)
                result.AddError(problem);
        });
        option.CompletionSources.Add([.. allowed]);
    }
}
