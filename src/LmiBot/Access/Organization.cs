namespace LmiBot.Access;

/// <summary>A company, association or school that partners speak for.</summary>
public sealed class Organization
{
    public const int LongestName = 100;

    public int OrganizationId { get; init; }

    /// <summary>As it was first written.</summary>
    public required string Name { get; init; }

    /// <summary>What makes it one: the name in capitals, with single blanks, without what may end a sentence. Unique.</summary>
    public required string NormalizedName { get; init; }

    public required string AddedBy { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime AddedAt { get; init; }

    // "Acme Inc." at the end of a message has lost its period, within it not.
    public static string Normalize(string name) => Clean(name).TrimEnd(' ', '.', '!', '?').ToUpperInvariant();

    /// <summary>Without outer, double and other odd blanks.</summary>
    public static string Clean(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
