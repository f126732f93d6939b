using System.Collections.Frozen;

namespace Ingest.Enricher.Entities;

/// <summary>Titles and ranks that stand before a person's name and are no part of it, collected by hand.</summary>
internal static class NameTitles
{
    private static readonly FrozenSet<string> Titles = """
        mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rev reverend fr father sister brother pastor rabbi imam sheikh shaikh sheik
        ayatollah pope saint cardinal archbishop bishop king queen prince princess emperor sultan emir duke duchess president premier chancellor minister
        senator sen representative rep congressman congresswoman governor gov mayor ambassador judge justice attorney secretary chairman chairwoman
        general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander cmdr corporal cpl detective officer coach hon
        monsieur madame mademoiselle m mme mlle maître président présidente herr frau señor señora sr sra srta don doña presidente presidenta signor signora
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal static bool Contains(string word) => Titles.Contains(word.EndsWith('.') ? word[..^1] : word);
}
