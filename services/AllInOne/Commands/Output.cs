using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary>Where verbs write: data to standard output, everything else to standard error.</summary>
internal static class Output
{
    /// <summary>Tables and text for people, on standard output; plain where that is no terminal.</summary>
    public static IAnsiConsole Out { get; } = Make(Console.Out, Console.IsOutputRedirected);

    /// <summary>Progress and notes, on standard error.</summary>
    public static IAnsiConsole Error { get; } = Make(Console.Error, Console.IsErrorRedirected);

    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes one JSON value and a line end. Letters of every script stand as they are: this is no HTML.</summary>
    public static void Json<T>(T value, JsonTypeInfo<T> type)
    {
        using var stdout = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(stdout, new JsonWriterOptions { Indented = true, Encoder = Readable }))
            JsonSerializer.Serialize(writer, value, type);
        stdout.Write("\n"u8);
    }

    /// <summary>Writes text as it is: whoever measures and wraps takes a second for a page without line breaks.</summary>
    public static void Text(string text) => Console.Out.WriteLine(text);

    /// <summary>Writes names and values beside each other; a value that is missing or empty is left out.</summary>
    public static void Facts(IEnumerable<(string Name, string? Value)> facts)
    {
        var all = facts.Where(static fact => !string.IsNullOrWhiteSpace(fact.Value)).Select(static fact => (fact.Name, Value: fact.Value!.Trim())).ToList();
        // A table fills its cells up with spaces: on a terminal nobody sees them, in a file or a pipe they are of no value.
        if (Console.IsOutputRedirected)
        {
            var width = all.Select(static fact => fact.Name.Length).DefaultIfEmpty().Max();
            foreach (var (name, value) in all)
                Text($"{name.PadRight(width)} {value}");
            return;
        }
        var table = new Table().HideHeaders().NoBorder().AddColumn("").AddColumn("");
        foreach (var (name, value) in all)
            table.AddRow(new Markup($"[grey]{name}[/]"), new Text(value));
        Out.Write(table);
    }

    /// <summary>Writes a title and its lines; nothing where there are none.</summary>
    public static void Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        Out.WriteLine();
        Out.MarkupLine($"[bold]{title}[/]");
        foreach (var line in all)
            Text($"  {line}");
    }

    /// <summary>Does long work under a bar on standard error, where that is a terminal.</summary>
    /// <param name="title">What was done with each piece.</param>
    /// <param name="total">How many pieces there are; where there is no terminal nobody asks.</param>
    /// <param name="work">Is given what to call after each piece.</param>
    public static Task<T> ProgressAsync<T>(string title, long total, Func<Action, Task<T>> work)
    {
        if (!Error.Profile.Capabilities.Interactive)
            return work(static () => { });
        return Error.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(title, maxValue: Math.Max(1, total));
                return work(() => task.Increment(1));
            });
    }

    private static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        // A pipe has no width: wrapped lines would break what reads them.
        if (redirected)
            console.Profile.Width = 10_000;
        return console;
    }
}
