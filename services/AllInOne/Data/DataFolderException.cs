namespace Ingest.AllInOne.Data;

/// <summary>The data folder cannot be used; the message names it and the remedy.</summary>
public sealed class DataFolderException(string message, Exception? inner = null) : Exception(message, inner);
