using Ingest.Cleaner.Html.Blocks;
using Ingest.Cleaner.Html.Metadata;
using Ingest.Cleaner.Lines;
using Ingest.Cleaner.Lines.Fields;

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

    /// <summary>Tells an article's lines from furniture on a textified page.</summary>
    /// <exception cref="InvalidDataException">The shipped files are missing or damaged.</exception>
    public LineModel Lines
    {
        get => field ??= LineModel.Load("lines", hasSecond: true);
        init;
    }

    /// <summary>The same for the pieces of a page that lost its line breaks.</summary>
    /// <exception cref="InvalidDataException">The shipped files are missing or damaged.</exception>
    public LineModel Segments
    {
        get => field ??= LineModel.Load("segments", hasSecond: false);
        init;
    }

    /// <summary>Finds the breaks that such a page lost.</summary>
    /// <exception cref="InvalidDataException">The shipped file is missing or damaged.</exception>
    public HashedWeights LineBreaks
    {
        get => field ??= HashedWeights.Load("line-breaks.hwt");
        init;
    }

    /// <summary>Choose an HTML page's headline, authors and date.</summary>
    /// <exception cref="InvalidDataException">The shipped files are missing or damaged.</exception>
    public FieldModels Fields { get => field ?? FieldModels.Shipped; init; }

    /// <summary>Choose a textified page's headline, date and authors.</summary>
    /// <exception cref="InvalidDataException">The shipped files are missing or damaged.</exception>
    public LineFieldModels LineFields { get => field ?? LineFieldModels.Shipped; init; }
}
