using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.AllInOne.Cleaning;
using Ingest.AllInOne.Deployments;
using Ingest.Cleaner;
using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Folders;
using Ingest.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest clean</c>: one page, or every page of a folder, through the Cleaner alone; nothing is stored.</summary>
internal static class CleanCommand
{
    private static readonly Argument<string?> Page = new("page")
    {
        Description = "A file, an http(s) address, or - for standard input",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Url = new("--url") { Description = "The page's address, where the input does not say it" };
    private static readonly Option<bool> Explain = new("--explain") { Description = "The page piece by piece, with the rule that dropped each" };
    private static readonly Option<bool> Markdown = new("--markdown") { Description = "The article as Markdown" };
    private static readonly Option<FileInfo?> Profiles = new("--profiles") { Description = "Source profiles (the setting Cleaner:Profiles)", HelpName = "FILE.json" };
    private static readonly Option<DirectoryInfo?> Batch = new("--batch") { Description = "Clean every page of this folder, on all cores", HelpName = "FOLDER" };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "With --batch: the file to write, one JSON object by file name", HelpName = "FILE.json" };
    private static readonly Option<FileInfo?> Urls = new("--urls") { Description = "With --batch: lines of file name without ending, tab, address", HelpName = "FILE.tsv" };

    public static Command Build()
    {
        var command = new Command("clean", "Show the article in a page, and what was dropped and why; stores nothing") { Page, Url, Explain, Markdown, Profiles, Batch, Out, Urls };
        command.Validators.Add(static result =>
        {
            if (result.GetValue(Page) is null == result.GetValue(Batch) is null)
                result.AddError("Name either a page or a folder with --batch.");
            if (result.GetValue(Batch) is null != result.GetValue(Out) is null)
                result.AddError("--batch and --out go together.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = new ConfigurationBuilder().AddConfiguration(Deployment.SettingsOf(parsed))
            .AddInMemoryCollection(parsed.GetValue(Profiles) is { } profiles ? [new("Cleaner:Profiles", profiles.FullName)] : []).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddLogging().AddFetcher().AddCleaner()
            .AddSingleton<PageInput>().AddSingleton<BatchCleaner>().BuildServiceProvider();
        return parsed.GetValue(Batch) is { } folder
            ? await CleanFolderAsync(parsed, folder, services, cancellationToken)
            : await CleanPageAsync(parsed, services, cancellationToken);
    }

    private static async Task<int> CleanPageAsync(ParseResult parsed, ServiceProvider services, CancellationToken cancellationToken)
    {
        var input = services.GetRequiredService<PageInput>();
        var document = await input.ReadAsync(parsed.GetRequiredValue(Page)!, cancellationToken);
        if (parsed.GetValue(Url) is { } url)
            document = document with { Url = url };
        if (document.Url is null && parsed.GetValue(Profiles) is not null)
            Output.Error.WriteLine("No profile is used: profiles are found by a page's address. Name it with --url.");
        var (result, pieces) = services.GetRequiredService<PageCleaner>().Explain(document.Body, input.OriginOf(document));
        if (parsed.IsJson())
            Output.Json(new CleanAnswer { Article = result.Article, Reason = result.Reason, Message = result.Message, Pieces = parsed.GetValue(Explain) ? pieces : null }, CommandJson.Default.CleanAnswer);
        else if (result.Article is { } article)
            Print(article, pieces, parsed);
        else if (parsed.GetValue(Explain))
            PrintPieces(pieces);
        if (result.IsArticle)
            return ExitCodes.Done;
        Output.Error.WriteLine($"{result.Reason}: {result.Message}");
        return ExitCodes.Partly;
    }

    private static async Task<int> CleanFolderAsync(ParseResult parsed, DirectoryInfo folder, ServiceProvider services, CancellationToken cancellationToken)
    {
        if (!folder.Exists)
            throw new CommandException(ExitCodes.Usage, $"There is no folder '{folder}'.");
        OutputFile.ThrowIfNoFolder(parsed.GetValue(Out)!);
        IReadOnlyDictionary<string, string> urls;
        try
        {
            urls = parsed.GetValue(Urls) is { } file ? await BatchCleaner.ReadUrlsAsync(file.FullName, cancellationToken) : new Dictionary<string, string>(StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.Usage, exception.Message, exception);
        }
        var cleaner = services.GetRequiredService<BatchCleaner>();
        var answers = await Output.ProgressAsync("cleaned", FolderReader.Count(folder.FullName, cancellationToken).Files, cleaned => cleaner.CleanAsync(folder.FullName, urls, cleaned, cancellationToken));
        await WriteAsync(parsed.GetValue(Out)!.FullName, answers, cancellationToken);
        var articles = answers.Values.Count(static answer => answer.Text.Length > 0);
        Output.Error.WriteLine($"{answers.Count:N0} pages: {articles:N0} articles, {answers.Count - articles:N0} without text; {answers.Values.Select(static answer => answer.Ms).DefaultIfEmpty().Average():0.00} ms a page");
        return ExitCodes.Done;
    }

    // Beside it first: a run that is stopped leaves the last whole answer.
    private static async Task WriteAsync(string file, SortedDictionary<string, BatchAnswer> answers, CancellationToken cancellationToken)
    {
        try
        {
            var unfinished = $"{file}.new";
            await using (var stream = File.Create(unfinished))
            {
                await using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
                JsonSerializer.Serialize(writer, answers, CommandJson.Default.SortedDictionaryStringBatchAnswer);
                await writer.FlushAsync(cancellationToken);
            }
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.Usage, $"'{file}' cannot be written ({exception.Message}): name another file with --out.", exception);
        }
    }

    private static void Print(Article article, IReadOnlyList<PagePiece> pieces, ParseResult parsed)
    {
        if (parsed.GetValue(Markdown))
        {
            Output.Text(ArticleMarkdown.Write(article));
            return;
        }
        Output.Out.MarkupLine($"[bold]{Markup.Escape(article.Title ?? "(no title)")}[/]");
        Output.Facts(Facts(article));
        Output.Out.WriteLine();
        if (parsed.GetValue(Explain))
        {
            PrintPieces(pieces);
            return;
        }
        Output.Text(string.Join("\n\n", article.Paragraphs.Select(static paragraph => paragraph.Text)));
        Output.Section("Captions", article.Captions.Select(static caption => CaptionLine.Of(caption.Text, caption.Credit, caption.AltText)));
    }

    private static void PrintPieces(IReadOnlyList<PagePiece> pieces)
    {
        var width = pieces.Select(static piece => piece.Rule?.Length ?? 0).DefaultIfEmpty().Max();
        foreach (var piece in pieces)
            Output.Text($"{(piece.Rule is { } rule ? $"- {rule.PadRight(width)}" : $"+ {"".PadRight(width)}")}  {piece.Text}".TrimEnd());
    }

    private static IEnumerable<(string Name, string? Value)> Facts(Article article) =>
    [
        ("subtitle", article.Subtitle),
        ("authors", string.Join(", ", article.Authors)),
        ("agencies", string.Join(", ", article.Agencies)),
        ("published", Shown(article.Published)),
        ("updated", Shown(article.Updated)),
        ("site", article.SiteName),
        ("canonical", article.CanonicalUrl),
        ("image", article.LeadImage),
        ("section", article.Section),
        ("tags", string.Join(", ", article.Tags)),
        ("links", string.Join(", ", article.Links.Select(static link => link.Url))),
        ("language", article.LanguageHint),
        ("kind", article.Kind.WireName()),
        ("profile", article.Profile is { } profile ? ProfileLine.Of(profile.Host, profile.Used, profile.Ignored) : null),
        ("charset", article.Charset),
        ("confidence", $"{article.Confidence:0.00}"),
        ("marks", string.Join(", ", article.Marks)),
    ];

    private static string? Shown(ArticleDate? date) => date is null ? null : date.Precision == DatePrecision.Day ? $"{date.Value:yyyy-MM-dd}" : $"{date.Value:yyyy-MM-dd HH:mm zzz}";
}
