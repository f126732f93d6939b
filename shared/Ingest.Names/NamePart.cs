namespace Ingest.Names;

/// <summary>A word of a name with its key.</summary>
/// <param name="Key">As <see cref="NameKey.OfWord"/> gives it.</param>
/// <param name="IsInitial">A single letter that stands for a given name.</param>
internal readonly record struct NamePart(string Key, bool IsInitial);
