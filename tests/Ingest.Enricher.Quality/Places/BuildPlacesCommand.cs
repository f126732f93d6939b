using System.CommandLine;
using Ingest.Enricher.Places;

namespace Ingest.Enricher.Quality.Places;

/// <summary>Builds the gazetteer that the Enricher carries; docs/places.md says from which packages.</summary>
internal static class BuildPlacesCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Required = true, Description = "The node_modules folder that holds the packages." };
        var lists = new Option<DirectoryInfo>("--lists")
        {
            Description = "The project's own lists.",
            DefaultValueFactory = _ => new DirectoryInfo("tests/Ingest.Enricher.Quality/Places/Lists"),
        };
        var output = new Option<FileInfo>("--output")
        {
            Description = "Where the gazetteer goes.",
            DefaultValueFactory = _ => new FileInfo("services/Enricher/Models/places.gaz"),
        };
        var corpora = new Option<DirectoryInfo?>("--corpora") { Description = "Unpacked corpora: counts the words and persons' names among the places' names anew, into the lists." };
        var command = new Command("build-places", "Builds the gazetteer of places.") { data, lists, output, corpora };
        command.SetAction((parsed, cancel) =>
        {
            var build = new PlacesBuild(parsed.GetRequiredValue(data).FullName, parsed.GetRequiredValue(lists).FullName);
            var builder = build.Read();
            if (parsed.GetValue(corpora) is { } texts)
                NameStatistics.Write(Gazetteer.Read(builder.Write(), "places"), texts.FullName, parsed.GetRequiredValue(lists).FullName);
            build.MarkNames(builder);
            var file = builder.Write();
            Console.WriteLine($"{builder.Places.Count} places ({builder.Places.Count(static place => place.Kind == PlaceKind.Country)} countries, {builder.Places.Count(static place => place.Kind == PlaceKind.Region)} regions, {builder.Places.Count(static place => place is { Kind: PlaceKind.Region, Code: "" })} of them without ISO code), {builder.NameCount} names, {file.Length} bytes");
            return File.WriteAllBytesAsync(parsed.GetRequiredValue(output).FullName, file, cancel);
        });
        return command;
    }
}
