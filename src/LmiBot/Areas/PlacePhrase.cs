using System.Text.RegularExpressions;

namespace LmiBot.Areas;

/// <summary>A place without the words that people put around its name: "it's in the Austin area", "downtown Dallas", "Waco, TX 76701".</summary>
/// <param name="Place">What is said to be the place, as typed: "the Austin area".</param>
/// <param name="Name">The name in it: "Austin".</param>
/// <param name="IsWide">All around it is meant.</param>
internal readonly partial record struct PlacePhrase(string Place, string Name, bool IsWide)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static PlacePhrase Of(string text) =>
        Around().Match(text) is { Success: true } match ? new(match.Groups["place"].Value, match.Groups["name"].Value, match.Groups["wide"].Success) : new(text, text, IsWide: false);

    [GeneratedRegex(@"^\s*((it['’]?s|it is|we['’]?re|we are|they['’]?re|they are) )?((located |based )?(in|at|from) )?(?<place>(the )?((down|up|mid)town |(city|town) of |(?<wide>greater ))?(?<name>\S.*?)( (?<wide>(metropolitan |metro )?(area|region)|metro(plex)?|msa))?)( \d{5}(-\d{4})?)?[.!\s]*$", Options | RegexOptions.Singleline)]
    private static partial Regex Around();
}
