namespace LmiBot.HiringEvents;

/// <summary>A number of jobs as far as it is known. An unknown number is no <see cref="JobCount"/>, and never zero.</summary>
/// <param name="Least">At least so many, 1 or more; null where only the most is known.</param>
/// <param name="Most">At most so many, no less than <paramref name="Least"/>; null where only the least is known.</param>
/// <param name="IsAbout">The number was called approximate.</param>
public readonly record struct JobCount(int? Least, int? Most, bool IsAbout = false)
{
    public static JobCount Exactly(int jobs) => new(jobs, jobs);

    public bool IsExact => Least is not null && Least == Most && !IsAbout;
}
