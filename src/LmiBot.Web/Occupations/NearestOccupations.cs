using System.Globalization;
using LmiBot.Asking;
using LmiBot.Occupations;

namespace LmiBot.Web.Occupations;

/// <summary>What somebody may have wanted who came with a code that no occupation has.</summary>
internal static class NearestOccupations
{
    /// <returns>For a number the occupations with the nearest codes, since the SOC puts kin side by side; for words those that are called so.</returns>
    public static IReadOnlyList<OccupationEntry> Find(Ask ask, string code, int most)
    {
        var catalog = ask.Release.Occupations;
        if (Number(code) is { } number)
            return [.. catalog.All.Where(o => o.IsPublished).OrderBy(o => Math.Abs(Number(o.SocCode)!.Value - number)).ThenBy(o => o.SocCode, StringComparer.Ordinal).Take(most)];
        return [.. ask.Occupations.Find(code.Replace('-', ' '), most).Select(o => catalog.Find(o.SocCode)!)];
    }

    /// <summary>The first six digits as a number; null for words.</summary>
    private static int? Number(string code)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit).Take(6));
        return digits.Length < 2 ? null : int.Parse(digits.PadRight(6, '0'), CultureInfo.InvariantCulture);
    }
}
