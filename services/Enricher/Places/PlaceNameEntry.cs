namespace Ingest.Enricher.Places;

/// <summary>That a name may stand for a place.</summary>
/// <param name="Place">The place's number in its gazetteer.</param>
/// <param name="Kind">How it stands for it.</param>
/// <param name="IsCommonWord">Whether the name is also an everyday word of some language.</param>
/// <param name="IsPersonName">Whether it is also a given name or a family name.</param>
internal readonly record struct PlaceNameEntry(int Place, PlaceNameKind Kind, bool IsCommonWord, bool IsPersonName);
