using System.Buffers;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Tells links that lead to an author's page.</summary>
internal static class AuthorAddresses
{
    private static readonly SearchValues<string> Parts = SearchValues.Create(
    [
        "/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/autore/", "/auteur/", "/auteurs/", "/journalist/", "/journalists/", "/reporter/", "/reporters/", "/writers/", "/writer/", "/contributor/", "/contributors/",
        "/columnist/", "/profile/", "/people/", "/person/", "/staff/", "/byline/", "/by/", "/redaktion/", "/yazar/", "/yazarlar/", "/penulis/", "/forfatter/", "/firmas/", "/auth/", "/user/", "/bio/", "/team/", "/correspondents/",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>The address has a part by which sites name their authors' pages, and something behind it.</summary>
    public static bool Leads(string address)
    {
        var at = address.AsSpan().IndexOfAny(Parts);
        return at >= 0 && at + 8 < address.Length;
    }
}
