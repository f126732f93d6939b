namespace Ingest.Cleaner.Html.Blocks;

/// <summary>Takes the words of a block as indices of the word model's table: to sum them, or to train on them.</summary>
internal interface IWordSink
{
    void Add(int index);
}
