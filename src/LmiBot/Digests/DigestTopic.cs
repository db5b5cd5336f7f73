namespace LmiBot.Digests;

/// <summary>What a digest is about, and for whom. Equal topics have equal digests.</summary>
/// <param name="FieldCode">Code of a field of occupations; null for all.</param>
/// <param name="AreaCode">Code of an area.</param>
/// <param name="Audience">Who reads it: decides what comes first.</param>
public sealed record DigestTopic(string? FieldCode, string AreaCode, DigestAudience Audience = DigestAudience.General);

/// <summary>Stored, so numbers don't change.</summary>
public enum DigestAudience : byte
{
    /// <summary>Everybody, educators among them.</summary>
    General = 1,

    /// <summary>Openings and wages first.</summary>
    Counselors,

    /// <summary>Hiring events and job postings first.</summary>
    Partners,
}
