using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Matching;

/// <summary>Whether two reports are of one site.</summary>
internal static partial class SiteLikeness
{
    /// <returns>True for one address, false for two, null where it can't be told.</returns>
    public static bool? AreOne(string? left, string? right)
    {
        if (left is null || right is null)
            return null;
        if (left == right)
            return true;
        var (a, b) = (Numbers(left), Numbers(right));
        if (a.Count == 0 || b.Count == 0)
            return null;
        return a.IsSubsetOf(b) || b.IsSubsetOf(a) || a.Intersect(b).Any(n => n.Length < 5);
    }

    /// <summary>House numbers and ZIP codes.</summary>
    private static HashSet<string> Numbers(string site) => [.. Number().Matches(site).Select(m => m.Value)];

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
