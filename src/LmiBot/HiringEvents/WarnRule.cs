namespace LmiBot.HiringEvents;

/// <summary>What in 20 CFR 639.3 the numbers of an event come near to.</summary>
internal enum WarnRule : byte
{
    /// <summary>50 or more losses at one site that shuts down, or of which a part does.</summary>
    Closing = 1,

    /// <summary>500 or more losses, or at least 50 that are a third of the site.</summary>
    MassLayoff,

    /// <summary>50 to 499 losses at a site of unknown size.</summary>
    MassLayoffIfThird,
}

/// <summary>The numbers of the rule.</summary>
internal static class WarnRules
{
    public const int LeastEmployees = 100, LeastLosses = 50, ManyLosses = 500, PercentOfSite = 33;

    /// <summary>A layoff is an employment loss only if it is longer.</summary>
    public const int MonthsOfLayoff = 6;

    /// <summary>The rule that the losses may meet; of a range or "at least" the most counts, since they may be so many.</summary>
    /// <returns>Null where they meet none, or are not known.</returns>
    public static WarnRule? Find(HiringEventDetails details)
    {
        if (details.Kind is HiringEventKind.Opening or HiringEventKind.Expansion || details.JobsLost is not { } lost || IsShort(details))
            return null;
        var most = lost.Most ?? int.MaxValue;
        return most < LeastLosses ? null
            : details.Kind != HiringEventKind.Layoff || details.IsWholeSite == true ? WarnRule.Closing
            : most >= ManyLosses ? WarnRule.MassLayoff
            : details.SiteHeadcount is not { } headcount ? WarnRule.MassLayoffIfThird
            : most * 100L >= headcount * (long)PercentOfSite ? WarnRule.MassLayoff
            : null;
    }

    /// <summary>It surely lasts six months at most.</summary>
    private static bool IsShort(HiringEventDetails details) =>
        details is { IsTemporary: true, Effective: { } effective, Ends: { } ends } && ends.To <= effective.From.AddMonths(MonthsOfLayoff);
}
