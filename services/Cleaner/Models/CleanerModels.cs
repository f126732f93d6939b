using Ingest.Cleaner.Html.Metadata;

namespace Ingest.Cleaner.Models;

/// <summary>Every trained model that the Cleaner uses. Those that are shipped lie beside the code; the measuring program brings its own.</summary>
internal sealed record CleanerModels
{
    private static readonly Lazy<CleanerModels> LazyShipped = new(static () => new CleanerModels());

    /// <summary>The models that lie beside the code, read once.</summary>
    /// <exception cref="InvalidDataException">One of them is missing or damaged.</exception>
    public static CleanerModels Shipped => LazyShipped.Value;

    /// <summary>The models that choose headline, authors and date.</summary>
    public FieldModels Fields { get => field ?? FieldModels.Shipped; init; }
}
