using System.Security.Cryptography;
using System.Text;

namespace Ingest.Names.Tests;

public sealed class RevisionTests
{
    /// <summary>
    /// Of the keys of both lists. Where it changes, indexes hold keys that no query asks for any more: raise <see cref="NameKey.Revision"/>,
    /// then write the new hash here. (New lines in the lists change it as well, and need no new revision.)
    /// </summary>
    private const string KeysOfRevision1 = "149b49069fc0b99ed3eb69dc8a64a835f3a0ddc21a7856025e1df8f93d5d0e94";

    [Fact]
    public void Keys_change_only_with_the_revision()
    {
        var keys = new StringBuilder();
        foreach (var pair in NamePair.ReadAll())
        {
            foreach (var name in (string[])[pair.One, pair.Other])
                keys.Append(NameKey.Of(name)).Append('\t').AppendJoin(' ', NameTokens.ForIndex(name)).Append('\n');
        }
        Assert.Equal(1, NameKey.Revision);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keys.ToString())));
        Assert.True(KeysOfRevision1 == hash, $"The keys changed, their hash is {hash}: raise NameKey.Revision and write both here.");
    }
}
