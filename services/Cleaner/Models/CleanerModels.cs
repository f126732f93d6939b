using Ingest.Cleaner.Html.Blocks;
using Ingest.Cleaner.Html.Metadata;

namespace Ingest.Cleaner.Models;

/// <summary>
/// Every trained model that the Cleaner uses. Those that are shipped lie beside the code and are read when first asked for; the measuring
/// program brings its own.
/// </summary>
internal sealed record CleanerModels
{
    /// <summary>The models that lie beside the code.</summary>
    public static readonly CleanerModels Shipped = new();

    /// <summary>Tells an HTML page's body from its furniture.</summary>
    /// <exception cref="InvalidDataException">The shipped files are missing or damaged.</exception>
    public HtmlBlockModel HtmlBlocks
    {
        // Two threads may both read the files at first; they get equal models.
        get => field ??= HtmlBlockModel.Read(ModelFile.Read(HtmlBlockModel.WordsFile), ModelFile.Read(HtmlBlockModel.TreesFile));
        init;
    }

    /// <summary>Choose an HTML page's headline, authors and date.</summary>
    /// <exception cref="InvalidDataException">The shipped files are missing or damaged.</exception>
    public FieldModels Fields { get => field ?? FieldModels.Shipped; init; }
}
