using LmiBot.HiringEvents.Reading;
using static LmiBot.Asking.Answering.FigureFormat;

namespace LmiBot.HiringEvents;

/// <summary>What is said where the numbers suggest that a WARN notice is due (29 U.S.C. 2101, 20 CFR 639.3); never that one is.</summary>
/// <param name="Sentences">For the user, in order: that notice may be due, what it hangs on, that state laws differ, that this is no legal advice.</param>
/// <param name="DaysOfNotice">Days from the announcement, else from today, to the first effective day, where 0 to 59; else null, and where that day is not known: "by the end of June" may be any.</param>
/// <param name="NeedsSiteHeadcount">A mass layoff of 50 to 499: whether it is a third of the site decides, and its headcount is not known.</param>
public sealed record WarnHint(IReadOnlyList<string> Sentences, int? DaysOfNotice, bool NeedsSiteHeadcount)
{
    /// <summary>20 CFR 639.2.</summary>
    public const int NoticeDays = 60;

    public string Text => string.Join(' ', Sentences);

    /// <param name="details">Of the event so far.</param>
    /// <param name="today">Stands for the announcement where that is not said; null: no days are counted then.</param>
    /// <returns>Null where the numbers suggest no notice, or are not known.</returns>
    public static WarnHint? For(HiringEventDetails details, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (WarnRules.Find(details) is not { } rule)
            return null;
        var days = (details.AnnouncedOn ?? today) is { } told && details.Effective is { } effective && (effective.IsDay || effective.From > told) ? effective.From.DayNumber - told.DayNumber : (int?)null;
        var few = days is >= 0 and < NoticeDays ? days : null;
        return new WarnHint([.. Pieces(details, rule, few)], few, rule == WarnRule.MassLayoffIfThird);
    }

    private static IEnumerable<string> Pieces(HiringEventDetails details, WarnRule rule, int? few)
    {
        yield return Say(ReadingText.WarnMay, WarnRules.LeastEmployees, NoticeDays);
        yield return rule switch
        {
            WarnRule.Closing => Say(ReadingText.WarnClosing, WarnRules.LeastLosses),
            WarnRule.MassLayoff => Say(ReadingText.WarnMassLayoff, WarnRules.ManyLosses, WarnRules.LeastLosses),
            _ => Say(ReadingText.WarnIfThird, WarnRules.LeastLosses, WarnRules.ManyLosses - 1),
        };
        if (details.IsTemporary == true)
            yield return Say(ReadingText.WarnTemporary, WarnRules.MonthsOfLayoff);
        if (few is { } days)
            yield return days == 1 ? ReadingText.WarnOneDay : Say(ReadingText.WarnDays, days);
        yield return ReadingText.WarnStates;
        yield return ReadingText.WarnNoAdvice;
    }
}
