using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.Data;

namespace LmiBot.Digests.Changes;

/// <summary>An occupation in two editions of OEWS.</summary>
/// <param name="Now">In the new edition.</param>
/// <param name="Before">In the edition of the release before.</param>
internal sealed record EditionPair(IOWage Now, IOWage Before)
{
    private const WageCells Medians = WageCells.AnnualMedian | WageCells.HourlyMedian;

    /// <summary>BLS rounds jobs and annual pay to ten, hourly pay to a cent.</summary>
    private const decimal Rounding = 10;

    private const decimal HourlyRounding = 0.01m;

    /// <summary>The ceiling up to May 2024; later files have none.</summary>
    private const short LastCappedYear = 2024;

    private const int Ceiling = 239_200;

    private const decimal HourlyCeiling = 115;

    public bool IsCapped => ((Now.TopCoded | Before.TopCoded) & Medians) != 0
        || (Before.PeriodYear <= LastCappedYear && Now.PeriodYear > LastCappedYear && (Now.AnnualMedian >= Ceiling || Now.HourlyMedian >= HourlyCeiling));

    public bool HasPay => (Now.AnnualMedian is not null && Before.AnnualMedian is not null) || IsHourly;

    public ComparedFigure Pay => IsHourly
        ? Of(Now.HourlyMedian!.Value, Before.HourlyMedian!.Value, HourlyRounding, Now.MeanPrse, Before.MeanPrse, d => FigureFormat.Say(AskingText.ValueAnHour, FigureFormat.HourlyDollars(d)))
        : Of(Now.AnnualMedian!.Value, Before.AnnualMedian!.Value, Rounding, Now.MeanPrse, Before.MeanPrse, d => FigureFormat.Say(AskingText.ValueAYear, FigureFormat.Dollars(d)));

    public ComparedFigure Jobs => Of(Now.Employment!.Value, Before.Employment!.Value, Rounding, Now.EmploymentPrse, Before.EmploymentPrse, d => FigureFormat.Count((int)d));

    private bool IsHourly => (Now.AnnualMedian is null || Before.AnnualMedian is null) && Now.HourlyMedian is not null && Before.HourlyMedian is not null;

    private static ComparedFigure Of(decimal now, decimal before, decimal rounding, double? error, double? errorBefore, Func<decimal, string> text)
    {
        var difference = Math.Abs(now - before);
        var allowed = SamplingError.Of((double)now, error, (double)before, errorBefore);
        return new ComparedFigure(allowed, difference > rounding && (double)difference > allowed, text(now), text(before));
    }
}

/// <param name="Error">How far the two may lie apart by chance; null where a file has no sampling error, so that nobody can tell.</param>
/// <param name="HasMoved">Beyond that and beyond rounding; false where it is not known.</param>
/// <param name="NowText">The figure with its unit.</param>
/// <param name="BeforeText">As <paramref name="NowText"/>.</param>
internal readonly record struct ComparedFigure(double? Error, bool HasMoved, string NowText, string BeforeText);
