namespace LmiBot.HiringEvents;

/// <summary>An employer, known by one or more spellings of its name.</summary>
public sealed class Employer
{
    public int EmployerId { get; init; }

    /// <summary>How it is shown.</summary>
    public required string Name { get; set; }

    public ICollection<EmployerSpelling> Spellings { get; init; } = [];
}

/// <summary>A spelling that was met, and the employer that it means.</summary>
public sealed class EmployerSpelling
{
    /// <summary>The name without case, punctuation and legal form, see the normalizer. Unique.</summary>
    public required string NormalizedName { get; init; }

    public int EmployerId { get; set; }
}
