using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LmiBot.Areas;

namespace LmiBot.Data.Importing.Reference;

/// <summary>Finds a county by state and name, as files without FIPS codes give them: "DE WITT", "Dona Ana County", "SAINT LOUIS CITY".</summary>
internal sealed partial class CountyIndex
{
    private readonly Dictionary<(string State, string Name), Area> _byName = [];

    public CountyIndex(IEnumerable<Area> counties)
    {
        foreach (var county in counties.OrderBy(c => c.AreaCode, StringComparer.Ordinal))
        {
            var state = county.AreaCode[..2];
            _byName[(state, Key(county.Name))] = county;

            // "Fairfax" is Fairfax County; the independent city beside it is "Fairfax City".
            _byName.TryAdd((state, Key(Designation().Replace(county.Name, ""))), county);
        }
    }

    /// <param name="state">FIPS, two digits.</param>
    /// <param name="name">With or without "County"; case, blanks, points and accents don't matter.</param>
    public Area? Find(string state, string name) => _byName.GetValueOrDefault((state, Key(name)));

    private static string Key(string name)
    {
        var key = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter))
            key.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        return Saint().Replace(key.ToString(), "st");
    }

    [GeneratedRegex(@" (County|Parish|Borough|City and Borough|Census Area|Municipality|Municipio|Planning Region)$")]
    private static partial Regex Designation();

    [GeneratedRegex("^saint")]
    private static partial Regex Saint();
}
