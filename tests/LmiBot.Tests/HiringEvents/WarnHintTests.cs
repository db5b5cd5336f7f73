using LmiBot.HiringEvents;

namespace LmiBot.Tests.HiringEvents;

/// <summary>The thresholds of 20 CFR 639.3, each just below, at, and above.</summary>
public sealed class WarnHintTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(HiringEventKind.Closing, 49, 49, null, false)]
    [InlineData(HiringEventKind.Closing, 50, 50, null, true)]
    [InlineData(HiringEventKind.Closing, 40, 60, null, true)]
    [InlineData(HiringEventKind.Closing, null, 50, null, true)]
    [InlineData(HiringEventKind.Closing, 10, null, null, true)]
    [InlineData(HiringEventKind.Relocation, 50, 50, null, true)]
    [InlineData(HiringEventKind.Relocation, 49, 49, null, false)]
    [InlineData(HiringEventKind.Unspecified, 50, 50, null, true)]
    [InlineData(HiringEventKind.Unspecified, 49, 49, null, false)]
    [InlineData(HiringEventKind.Layoff, 49, 49, 49, false)]
    [InlineData(HiringEventKind.Layoff, 50, 50, null, true)]
    [InlineData(HiringEventKind.Layoff, 33, 66, 200, true)]
    [InlineData(HiringEventKind.Layoff, 66, 66, 200, true)]
    [InlineData(HiringEventKind.Layoff, 65, 65, 200, false)]
    [InlineData(HiringEventKind.Layoff, 499, 499, 10_000, false)]
    [InlineData(HiringEventKind.Layoff, 500, 500, 10_000, true)]
    [InlineData(HiringEventKind.Layoff, 1, null, 10_000, true)]
    [InlineData(HiringEventKind.Expansion, 500, 500, null, false)]
    [InlineData(HiringEventKind.Opening, 500, 500, null, false)]
    [InlineData(null, 50, 50, null, true)]
    public void Losses_that_may_reach_a_threshold_give_a_hint(HiringEventKind? kind, int? least, int? most, int? headcount, bool isGiven) =>
        Assert.Equal(isGiven, WarnHint.For(new() { Kind = kind, JobsLost = new JobCount(least, most), SiteHeadcount = headcount }) is not null);

    [Fact]
    public void Unknown_losses_give_none() => Assert.Null(WarnHint.For(new() { Kind = HiringEventKind.Closing }));

    [Fact]
    public void Jobs_gained_give_none() => Assert.Null(WarnHint.For(new() { Kind = HiringEventKind.Relocation, JobsGained = JobCount.Exactly(900) }));

    [Theory]
    [InlineData(HiringEventKind.Layoff, 50, null, null, true)]
    [InlineData(HiringEventKind.Layoff, 499, null, null, true)]
    [InlineData(HiringEventKind.Layoff, 500, null, null, false)]
    [InlineData(HiringEventKind.Layoff, 120, 200, null, false)]
    [InlineData(HiringEventKind.Layoff, 120, null, true, false)]
    [InlineData(HiringEventKind.Closing, 120, null, null, false)]
    [InlineData(HiringEventKind.Unspecified, 120, null, null, false)]
    public void The_headcount_is_asked_for_only_where_it_decides(HiringEventKind kind, int jobs, int? headcount, bool? wholeSite, bool isNeeded) =>
        Assert.Equal(isNeeded, WarnHint.For(new() { Kind = kind, JobsLost = JobCount.Exactly(jobs), SiteHeadcount = headcount, IsWholeSite = wholeSite })!.NeedsSiteHeadcount);

    [Theory]
    [InlineData("2027-05-22", false)]
    [InlineData("2027-05-23", true)]
    [InlineData(null, true)]
    public void A_temporary_layoff_counts_beyond_six_months(string? ends, bool isGiven)
    {
        var hint = WarnHint.For(new()
        {
            Kind = HiringEventKind.Layoff,
            JobsLost = JobCount.Exactly(600),
            IsTemporary = true,
            Effective = DateSpan.On(Today),
            Ends = ends is null ? null : DateSpan.On(DateOnly.ParseExact(ends, "yyyy-MM-dd")),
        });

        Assert.Equal(isGiven, hint is not null);
        Assert.True(hint is null || hint.Text.Contains("A temporary layoff counts if it is longer than 6 months.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2027-01-20", 59)]
    [InlineData("2027-01-21", null)]
    [InlineData("2026-11-22", 0)]
    [InlineData("2026-11-21", null)]
    public void Days_are_told_where_fewer_than_sixty(string effective, int? days) =>
        Assert.Equal(days, WarnHint.For(new()
        {
            Kind = HiringEventKind.Closing,
            JobsLost = JobCount.Exactly(80),
            Effective = DateSpan.On(DateOnly.ParseExact(effective, "yyyy-MM-dd")),
        }, Today)!.DaysOfNotice);

    [Theory]
    [InlineData("2026-11-22", null)]
    [InlineData("2026-12-01", 9)]
    public void Days_are_not_told_where_it_may_be_any_day_up_to_one(string from, int? days) =>
        Assert.Equal(days, WarnHint.For(new()
        {
            Kind = HiringEventKind.Closing,
            JobsLost = JobCount.Exactly(80),
            Effective = new DateSpan(DateOnly.ParseExact(from, "yyyy-MM-dd"), new DateOnly(2027, 6, 30)),
        }, Today)!.DaysOfNotice);

    [Fact]
    public void The_announcement_goes_before_today() =>
        Assert.Null(WarnHint.For(new()
        {
            Kind = HiringEventKind.Closing,
            JobsLost = JobCount.Exactly(80),
            AnnouncedOn = new(2026, 9, 1),
            Effective = DateSpan.On(new(2026, 12, 1)),
        }, Today)!.DaysOfNotice);

    [Fact]
    public void A_hint_says_may_and_is_no_legal_advice() =>
        Assert.Equal(
            "If the employer has 100 or more employees, the federal WARN Act may require 60 days’ notice. "
            + "Between 50 and 499 people, it hangs on how many work at the site: whether they are at least 33 percent of them. "
            + "Here it is 11 days from the announcement to the first day. State laws differ, and some ask for more. This is a hint, not legal advice.",
            WarnHint.For(new() { Kind = HiringEventKind.Layoff, JobsLost = JobCount.Exactly(120), Effective = DateSpan.On(new(2026, 12, 3)) }, Today)!.Text);
}
