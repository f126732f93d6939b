namespace Ingest.Cleaner.Html.Metadata;

/// <summary>An element whose markup calls its text an author.</summary>
/// <param name="Text">Its text, cut.</param>
/// <param name="Line">The number of the line in which it stands.</param>
/// <param name="Kind">By what it says so.</param>
/// <param name="Traits">What the elements around it say.</param>
internal readonly record struct AuthorMark(string Text, int Line, AuthorMarkKind Kind, LineTraits Traits);
