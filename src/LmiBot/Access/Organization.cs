using System.Text.RegularExpressions;

namespace LmiBot.Access;

/// <summary>A company, association or school that partners speak for.</summary>
public sealed partial class Organization
{
    public const int LongestName = 100;

    public int OrganizationId { get; init; }

    /// <summary>As it was first written.</summary>
    public required string Name { get; init; }

    /// <summary>What makes it one: the name in capitals, with single blanks, without punctuation. Unique.</summary>
    public required string NormalizedName { get; init; }

    public required string AddedBy { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>"Acme, Inc." and "ACME Inc" are one. Signs that names are made of stay: "AT&amp;T", "C#".</summary>
    /// <returns>Empty where the name is nothing but punctuation.</returns>
    public static string Normalize(string name) => Clean(Marks().Replace(Breaks().Replace(name, " "), "")).ToUpperInvariant();

    /// <summary>Without outer, double and other odd blanks.</summary>
    public static string Clean(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"[\p{Pd}/_]", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[\p{P}-[&#@%*]]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
