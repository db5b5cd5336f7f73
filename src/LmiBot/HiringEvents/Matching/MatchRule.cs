namespace LmiBot.HiringEvents.Matching;

/// <summary>
/// Compares two reports. Some differences decide alone; else each fact that agrees speaks for one event and each that differs against it, and what is unknown says nothing.
/// The weights were set on pairs of WARN notices labelled by hand; docs/hiring-events.md has them, and how well they do.
/// </summary>
internal static class MatchRule
{
    public const int SameFrom = 7;

    public const int UnsureFrom = 4;

    public const int Contradiction = int.MinValue;

    private const int LastingMonth = 31;

    public static Likeness Compare(ReportFacts left, ReportFacts right)
    {
        var (earlier, later) = InOrder(left, right);
        return Score(earlier, later) switch
        {
            < UnsureFrom => Likeness.Different,
            < SameFrom => Likeness.Unsure,
            _ when HaveSameFacts(earlier, later) => Likeness.Same,
            _ => Likeness.Update,
        };
    }

    /// <returns>What speaks for one event less what speaks against it; <see cref="Contradiction"/> where one fact decides that they are two.</returns>
    public static int Score(ReportFacts left, ReportFacts right)
    {
        var (earlier, later) = InOrder(left, right);
        var employer = Employer(earlier, later);
        var site = SiteLikeness.AreOne(earlier.Site, later.Site);
        var amends = Amends(earlier, later);
        if (employer < EmployerLikeness.Related || site == false || AreElsewhere(earlier, later, amends) || GainsJobs(earlier.Kind) != GainsJobs(later.Kind))
            return Contradiction;
        var score = (employer == 1 ? 2 : employer >= EmployerLikeness.Like ? 1 : -1) + (site == true ? 2 : AreInOnePlace(earlier, later) ? 1 : 0)
            + (amends ? 5 : HaveTwoCases(earlier, later) ? -3 : 0) + Dates(earlier, later, amends) + Jobs(earlier, later, amends);
        return employer >= EmployerLikeness.Like ? score : Math.Min(score, SameFrom - 1);
    }

    private static double Employer(ReportFacts a, ReportFacts b) => Math.Max(
        EmployerLikeness.Of(a.Employer, b.Employer),
        a.EarlierEmployer == b.Employer || b.EarlierEmployer == a.Employer ? 1 : 0);

    private static bool Amends(ReportFacts earlier, ReportFacts later) =>
        later.IsAmendment || (earlier.Case is not null && earlier.Case == later.Case) || (earlier.IsAmendment && Days(earlier.Announced, later.Announced) <= 14);

    private static int Dates(ReportFacts earlier, ReportFacts later, bool amends)
    {
        if (!earlier.HasDate || !later.HasDate)
            return 2;
        var announced = Days(earlier.Announced, later.Announced);
        if (!amends && IsNextRound(earlier, later))
            return -2;
        var effective = Days(earlier.Effective, later.Effective) ?? (IsFiledOnTheDay(earlier, later) ? 0 : null);
        return Announced(announced, amends) + Effective(effective) + (IsPutOff(earlier, later, effective) ? 3 : 0) + (IsListedTwice(earlier, later, announced) ? 4 : 0);
    }

    private static int Announced(int? days, bool amends) => days switch
    {
        null => 0,
        <= 14 => 1,
        <= 60 => 0,
        <= 365 when amends => 0,
        <= 180 => -1,
        _ => -3,
    };

    private static int Effective(int? days) => days switch
    {
        null => 0,
        0 => 3,
        <= 7 => 2,
        <= LastingMonth => 1,
        <= 120 => -1,
        _ => -3,
    };

    private static int Jobs(ReportFacts earlier, ReportFacts later, bool amends)
    {
        if (earlier.Jobs is not { } a || later.Jobs is not { } b)
            return 0;
        // A notice states its number; who reports in the chat may know better by now.
        if (!AreNear(a, b, 0))
            return AreNear(a, b, 0.1) && (a.IsAbout || b.IsAbout || IsRound(a) || IsRound(b)) ? 2 : amends ? 0 : earlier.Case is null || later.Case is null ? -2 : -4;
        // A few jobs are lost often.
        return (a.Least ?? a.Most) switch { < 5 => -1, < 10 => 0, < 20 => 2, _ => 3 };
    }

    /// <summary>The same number of people, told again before they went: the layoff is put off, or brought forward.</summary>
    private static bool IsPutOff(ReportFacts earlier, ReportFacts later, int? effective) =>
        effective > LastingMonth && earlier.Jobs is { Least: >= 10 } && earlier.Jobs == later.Jobs && later.Announced < earlier.Effective && Days(earlier.Announced, later.Announced) <= 60;

    /// <summary>Both dates are later by the same days: an employer that lays off bit by bit gives each notice its 60 days.</summary>
    private static bool IsNextRound(ReportFacts earlier, ReportFacts later) =>
        later.Announced?.DayNumber - earlier.Announced?.DayNumber is > 4 and var announced && later.Effective?.DayNumber - earlier.Effective?.DayNumber is > 4 and var effective && Math.Abs(announced - effective) <= 4;

    /// <summary>New York listed a notice when it came and again, days later, when it was read.</summary>
    private static bool IsListedTwice(ReportFacts earlier, ReportFacts later, int? announced) => announced <= 10 && (earlier.IsSparse || later.IsSparse);

    private static bool HaveTwoCases(ReportFacts a, ReportFacts b) => a.HasCaseNumber && b.HasCaseNumber && a.Case != b.Case;

    /// <summary>Some notices are filed once more on the day of the layoff, with no other date.</summary>
    private static bool IsFiledOnTheDay(ReportFacts earlier, ReportFacts later) => later.Effective is null && later.Announced is not null && later.Announced == earlier.Effective;

    private static bool AreNear(JobCount a, JobCount b, double part)
    {
        var (leastA, mostA, leastB, mostB) = (a.Least ?? a.Most, a.Most ?? a.Least, b.Least ?? b.Most, b.Most ?? b.Least);
        return leastA <= mostB * (1 + part) && leastB <= mostA * (1 + part);
    }

    private static bool IsRound(JobCount jobs) => jobs.Least % 10 == 0 || jobs.Most % 10 == 0;

    /// <summary>Two counties; two regions, unless the one amends the other, since New York has renamed some; two cities, where neither names the other or is wider than it.</summary>
    private static bool AreElsewhere(ReportFacts a, ReportFacts b, bool amends) =>
        (a.County is not null && b.County is not null && a.County != b.County)
        || (!amends && a.Region is not null && b.Region is not null && !a.Region.Equals(b.Region, StringComparison.OrdinalIgnoreCase))
        || (a.Place is { } left && b.Place is { } right && !IsAround(a, b) && !IsAround(b, a) && !left.Contains(right, StringComparison.OrdinalIgnoreCase) && !right.Contains(left, StringComparison.OrdinalIgnoreCase));

    /// <summary>A person says "Travis County" of what the notice says is in Austin. Notices among each other name the city.</summary>
    private static bool IsAround(ReportFacts wide, ReportFacts other) =>
        wide.IsWide && (wide.Case is null || other.Case is null) && (wide.County is null || wide.County == other.County);

    private static bool AreInOnePlace(ReportFacts a, ReportFacts b) => (a.County is not null && a.County == b.County) || (a.Place is not null && b.Place is not null);

    private static bool HaveSameFacts(ReportFacts earlier, ReportFacts later) =>
        !later.IsAmendment && (later.Jobs is null || later.Jobs == earlier.Jobs) && (later.Effective is null || later.Effective == earlier.Effective);

    private static (ReportFacts Earlier, ReportFacts Later) InOrder(ReportFacts left, ReportFacts right) =>
        Day(left) > Day(right) || (Day(left) == Day(right) && left.IsAmendment && !right.IsAmendment) ? (right, left) : (left, right);

    private static DateOnly? Day(ReportFacts facts) => facts.Announced ?? facts.Effective;

    private static bool GainsJobs(HiringEventKind kind) => kind is HiringEventKind.Opening or HiringEventKind.Expansion;

    private static int? Days(DateOnly? a, DateOnly? b) => a is { } left && b is { } right ? Math.Abs(left.DayNumber - right.DayNumber) : null;
}
