using System.Text.RegularExpressions;

namespace LmiBot.Data.Importing.Reference;

/// <summary>The edition of a file of codes or names, which often nothing but its name tells.</summary>
internal static partial class Edition
{
    /// <summary>For a file that says nothing of its age, when nobody else does either.</summary>
    public const string Undated = "undated";

    /// <summary>The first year or span of years in a file name (<c>2023</c>, <c>2025-26</c>), else as given, else <see cref="Undated"/>.</summary>
    public static string OfYear(string fileName, string? given) =>
        Years().Match(fileName) is { Success: true } years ? years.Value : given ?? Undated;

    /// <summary>From the folder that O*NET's archives unpack to (<c>db_30_1_text</c> is 30.1), else as given, else <see cref="Undated"/>.</summary>
    public static string OfOnet(string path, string? given) =>
        Release().Match(path) is { Success: true } release ? $"{release.Groups["major"].Value}.{release.Groups["minor"].Value}" : given ?? Undated;

    [GeneratedRegex(@"20\d\d(-\d\d)?(?!\d)")]
    private static partial Regex Years();

    [GeneratedRegex(@"db_(?<major>\d+)_(?<minor>\d+)")]
    private static partial Regex Release();
}
