namespace Ingest.TestKit;

/// <summary>A page that asks for more work than its length is worth.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="ContentType">What its server calls it.</param>
/// <param name="Make">Makes one of about so many characters.</param>
internal sealed record HostilePage(string Name, string ContentType, Func<int, string> Make)
{
    public override string ToString() => Name;
}
