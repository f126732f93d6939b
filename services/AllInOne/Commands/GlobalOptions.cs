using System.CommandLine;
using Ingest.AllInOne.Data;

namespace Ingest.AllInOne.Commands;

/// <summary>The options that every verb takes.</summary>
internal static class GlobalOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = $"The data folder (default: {Ingest.AllInOne.Data.DataFolder.Variable}, else 'ingest' below your local data folder)",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "JSON for scripts on standard output",
        Recursive = true,
    };

    public static Option<string[]> Set { get; } = new("--set")
    {
        Description = "A setting, like Intake:MaxBodyBytes=1048576; environment variables like INGEST_Intake__MaxBodyBytes do the same",
        HelpName = "SECTION:KEY=VALUE",
        Recursive = true,
    };

    /// <summary>Without this an argument that takes many values takes a misspelt option for one of them.</summary>
    public static void RefuseUnknownOptions(this Argument<string[]> argument) => argument.Validators.Add(static result =>
    {
        foreach (var token in result.Tokens.Where(static token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            result.AddError($"There is no option '{token.Value}'.");
    });

    public static DataFolder DataFolder(this ParseResult result) => Ingest.AllInOne.Data.DataFolder.Resolve(result.GetValue(Data));

    public static bool IsJson(this ParseResult result) => result.GetValue(Json);
}
