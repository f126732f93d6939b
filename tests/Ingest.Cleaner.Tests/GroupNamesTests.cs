using Ingest.Cleaner.Bylines;

namespace Ingest.Cleaner.Tests;

public sealed class GroupNamesTests
{
    [Theory]
    [InlineData("Lund Post Staff", 2)]
    [InlineData("The Editors", 2)]
    [InlineData("lundpost.com", 1)]
    [InlineData("Redaktion", 1)]
    [InlineData("編集部", 1)]
    [InlineData("Vincent Presser", 0)]
    [InlineData("Tim Lincoln", 0)]
    [InlineData("Ada Berg", 0)]
    [InlineData("", 0)]
    public void Groups_are_told_by_whole_words(string name, int words) => Assert.Equal(words, GroupNames.Words(name));
}
