using LmiBot.Data;
using LmiBot.Digests;
using LmiBot.Digests.Changes;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Series;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Digests;

/// <summary>Two small releases whose differences a test sets down, and their digest for healthcare in Texas in the second quarter of 2026.</summary>
internal sealed class TwoReleases
{
    public const int SurveyBefore = 11;
    public const int SurveyNow = 12;
    public const int ClaimsBefore = 13;
    public const int ClaimsNow = 14;
    public const int RatesBefore = 15;
    public const int RatesNow = 16;
    public const int PostingsBefore = 17;
    public const int PostingsNow = 18;
    public const int OpeningsBefore = 19;
    public const int OpeningsNow = 20;

    public static readonly EventPeriod Quarter = new(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30));

    private readonly List<object> _before = [];
    private readonly List<object> _now = [];

    public TwoReleases Before(params object[] rows)
    {
        _before.AddRange(rows);
        return this;
    }

    public TwoReleases Now(params object[] rows)
    {
        _now.AddRange(rows);
        return this;
    }

    public async Task<Digest> DigestAsync(DigestTopic? topic = null, PublishedEvents? events = null)
    {
        var pair = new ReleasePair(await new SmallRelease().With([.. _now]).LoadAsync(), await new SmallRelease().With([.. _before]).LoadAsync());
        return new DigestWriter(pair, events ?? PublishedEvents.None, new DigestOptions { NextRelease = new DateOnly(2001, 1, 15) }).Write(topic ?? new DigestTopic("healthcare", Cast.Texas), Quarter);
    }

    public static ReleaseSource Source(int id, SourceProgram program, string vintage) => new()
    {
        SourceId = id,
        ReleaseId = 1,
        Program = program,
        Vintage = vintage,
        FileName = $"{id}.csv",
        ContentHash = "",
        RowCount = 1,
        ImportedAt = DateTimeOffset.UnixEpoch,
    };

    public static IOWage Wage(int source, short year, string code, int? jobs, int? median, double? error = null, string area = Cast.Texas, bool topCoded = false) => new()
    {
        SourceId = source,
        AreaCode = area,
        SocCode = code,
        Level = OccupationLevel.Detailed,
        PeriodYear = year,
        Employment = jobs,
        EmploymentPrse = error,
        AnnualMedian = median,
        MeanPrse = error,
        TopCoded = topCoded ? WageCells.AnnualMedian : WageCells.None,
    };

    public static ProjectionsMatrix Openings(int source, string code, int openings, short year = 2022, string area = Cast.Texas) => new()
    {
        SourceId = source,
        AreaCode = area,
        SocCode = code,
        Level = OccupationLevel.Detailed,
        BaseYear = year,
        ProjectedYear = (short)(year + 10),
        BaseEmployment = 1_000,
        ProjectedEmployment = 1_100,
        NumericChange = 100,
        PercentChange = 10,
        AnnualOpenings = openings,
    };

    /// <summary>The weeks of an average of four.</summary>
    public static object[] FourWeeks(int source, string last, params int[] claims) =>
        [.. claims.Select((c, week) => Claims(source, DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture).AddDays(7 * (week - 3)).ToString("O", System.Globalization.CultureInfo.InvariantCulture), c))];

    public static UIClaims Claims(int source, string week, int claims) => new() { SourceId = source, AreaCode = Cast.Texas, WeekEnding = DateOnly.Parse(week, System.Globalization.CultureInfo.InvariantCulture), InitialClaims = claims };

    public static JobPostingsIndex Postings(int source, string day, double index) => new() { SourceId = source, AreaCode = Cast.Texas, Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Index = index };

    public static LaborForce Rate(int source, short year, byte month, double rate) => new() { SourceId = source, AreaCode = Cast.Texas, PeriodYear = year, Period = month, UnemploymentRate = rate };
}
