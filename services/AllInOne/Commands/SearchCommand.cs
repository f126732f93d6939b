using System.CommandLine;
using Ingest.AllInOne.Deployments;
using Ingest.Hosting;
using Ingest.Search;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest search</c>: reads beside whoever writes.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string[]> Words = new("query")
    {
        Description = "Words (all must be found), \"a phrase\", pre*, OR, -not, (groups), title:word; without any: everything, newest first",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> Source = new("--source") { Description = "Only these sources" };
    private static readonly Option<string[]> Language = new("--language") { Description = "Only these languages (ISO 639-1: en, fr ...)" };
    private static readonly Option<string[]> Host = new("--host") { Description = "Only pages of these hosts" };
    private static readonly Option<string[]> Kind = new("--kind") { Description = $"Only these kinds: {string.Join(", ", Choices.Kinds)}", HelpName = "KIND" };
    private static readonly Option<string[]> Person = new("--person") { Description = "Only documents that name one of these persons: a name or words of one, in any spelling; in quotes ('\"NAME\"') only the whole name" };
    private static readonly Option<string[]> Organisation = new("--organisation") { Description = "Only documents that name one of these organisations: a name or words of one, in any spelling; in quotes ('\"NAME\"') only the whole name" };
    private static readonly Option<string[]> Place = new("--place") { Description = "Only documents that name one of these places: a name or words of one, in any spelling; in quotes ('\"NAME\"') only the whole name" };
    private static readonly Option<DateTimeOffset?> From = new("--from") { Description = "Dated then or later", CustomParser = DateArgument.Parse, HelpName = "YYYY-MM-DD" };
    private static readonly Option<DateTimeOffset?> Before = new("--before") { Description = "Dated before", CustomParser = DateArgument.Parse, HelpName = "YYYY-MM-DD" };
    private static readonly Option<string?> Sort = new("--sort") { Description = $"{string.Join(", ", Choices.Orders)} (default: relevance where there are words, else newest)", HelpName = "ORDER" };
    private static readonly Option<int> Limit = new("--limit") { Description = "How many hits, at most 1000", DefaultValueFactory = static _ => 10 };
    private static readonly Option<int> Skip = new("--skip") { Description = "How many hits to pass over, at most 10000" };
    private static readonly Option<bool> Facets = new("--facets") { Description = "Count sources, languages, hosts, kinds, months and the names in the documents" };

    public static Command Build()
    {
        Words.RefuseUnknownOptions();
        Kind.TakesOnly(Choices.Kinds);
        Sort.TakesOnly(Choices.Orders);
        Limit.Validators.Add(result => CheckRange(result, Limit, 0, 1000));
        Skip.Validators.Add(result => CheckRange(result, Skip, 0, 10_000));
        var command = new Command("search", "Search the archive")
        {
            Words, Source, Language, Host, Kind, Person, Organisation, Place, From, Before, Sort, Limit, Skip, Facets,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var deployment = Deployment.Of(parsed);
        var results = await deployment.Index.SearchAsync(
            new SearchRequest
            {
                Text = Join(parsed.GetValue(Words) ?? []),
                Sources = parsed.GetValue(Source) ?? [],
                Languages = parsed.GetValue(Language) ?? [],
                Hosts = parsed.GetValue(Host) ?? [],
                Kinds = Choices.Stored(parsed.GetValue(Kind)),
                People = parsed.GetValue(Person) ?? [],
                Organisations = parsed.GetValue(Organisation) ?? [],
                Places = parsed.GetValue(Place) ?? [],
                From = parsed.GetValue(From),
                Before = parsed.GetValue(Before),
                Order = Choices.Order(parsed.GetValue(Sort)),
                Skip = parsed.GetValue(Skip),
                Take = parsed.GetValue(Limit),
                WithFacets = parsed.GetValue(Facets),
            },
            cancellationToken);
        if (parsed.IsJson())
            Output.Json(SearchAnswer.From(results), CommandJson.Default.SearchAnswer);
        else
            Print(results, parsed.GetValue(Skip));
        return ExitCodes.Done;
    }

    // The shell took the quotes of "a phrase" away: an argument with a space was quoted, unless it holds query syntax of its own.
    private static string Join(string[] arguments) => string.Join(' ', arguments.Select(argument =>
        arguments.Length > 1 && argument.Contains(' ', StringComparison.Ordinal) && !argument.AsSpan().ContainsAny("\"()") ? $"\"{argument}\"" : argument));

    private static void CheckRange(System.CommandLine.Parsing.OptionResult result, Option<int> option, int least, int most)
    {
        if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var value) || value < least || value > most))
            result.AddError($"{option.Name} takes a whole number from {least} to {most}, not '{result.Tokens[0].Value}'.");
    }

    private static void Print(SearchResults results, int skip)
    {
        var number = skip;
        foreach (var hit in results.Hits)
        {
            var answer = SearchAnswerHit.From(hit);
            Output.Out.MarkupLine($"[bold]{++number}. {Markup.Escape(hit.Title ?? "(no title)")}[/]");
            Output.Out.MarkupLine($"   [grey]{Markup.Escape($"{answer.Date}  {hit.Source}  {hit.Language}  {hit.Url ?? hit.FileName}")}[/]");
            Output.Out.MarkupLine($"   {Highlight(hit.Snippet)}");
            Output.Out.MarkupLine($"   [grey]{hit.Id}[/]");
        }
        Output.Out.MarkupLine(results.Total == 1 ? "1 document" : $"{results.Total:N0} documents");
        foreach (var (field, values) in results.Facets)
            Output.Out.MarkupLine(Markup.Escape($"{field}: {string.Join(", ", values.Select(static value => $"{value.Value} ({value.Count:N0})"))}"));
    }

    private static string Highlight(Snippet snippet)
    {
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var span in snippet.Highlights)
        {
            text.Append(Markup.Escape(snippet.Text[at..span.Start])).Append("[yellow]")
                .Append(Markup.Escape(snippet.Text.Substring(span.Start, span.Length))).Append("[/]");
            at = span.Start + span.Length;
        }
        return text.Append(Markup.Escape(snippet.Text[at..])).ToString();
    }
}
