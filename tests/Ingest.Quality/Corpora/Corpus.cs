using System.Text;
using System.Text.Json;

namespace Ingest.Quality.Corpora;

/// <summary>A set of pages with their gold, as <c>unpack</c> of the development corpora lays it out: <c>gold.jsonl</c> beside <c>html/</c> or <c>text/</c>.</summary>
internal sealed class Corpus
{
    private readonly string _folder;
    private readonly string _extension;

    private Corpus(string folder, string name, bool oneLine)
    {
        Name = oneLine ? $"{name} (one line)" : name;
        OneLine = oneLine;
        IsHtml = Directory.Exists(Path.Combine(folder, name, "html"));
        _folder = Path.Combine(folder, name, IsHtml ? "html" : "text");
        _extension = IsHtml ? ".html" : ".txt";
        Pages = [.. File.ReadLines(Path.Combine(folder, name, "gold.jsonl")).Select(static line => JsonSerializer.Deserialize<GoldPage>(line)!)];
    }

    public string Name { get; }

    public bool IsHtml { get; }

    /// <summary>Every line break of a page is read as a space.</summary>
    public bool OneLine { get; }

    public IReadOnlyList<GoldPage> Pages { get; }

    /// <summary>Opens a corpus below a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">It is not there.</exception>
    public static Corpus Open(string folder, string name, bool oneLine = false) =>
        File.Exists(Path.Combine(folder, name, "gold.jsonl"))
            ? new Corpus(folder, name, oneLine)
            : throw new DirectoryNotFoundException($"{Path.Combine(folder, name)} holds no gold.jsonl: name the folder with the corpora as --corpora or in INGEST_CORPORA.");

    /// <summary>A page's bytes.</summary>
    public byte[] Read(GoldPage page)
    {
        var bytes = File.ReadAllBytes(Path.Combine(_folder, page.Id + _extension));
        return OneLine ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).ReplaceLineEndings(" ")) : bytes;
    }
}
