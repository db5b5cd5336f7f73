namespace LmiBot.Asking;

/// <summary>What a measure is called.</summary>
public static class MeasureWords
{
    public static string Name(Measure measure) => measure switch
    {
        Measure.AnnualOpenings => AskingText.MeasureAnnualOpenings,
        Measure.GrowthPercent => AskingText.MeasureGrowthPercent,
        Measure.GrowthJobs => AskingText.MeasureGrowthJobs,
        Measure.Employment => AskingText.MeasureEmployment,
        Measure.MedianWage => AskingText.MeasureMedianWage,
        Measure.EntryWage => AskingText.MeasureEntryWage,
        Measure.LocationQuotient => AskingText.MeasureLocationQuotient,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    /// <summary>What it means, in a sentence or two.</summary>
    public static string Definition(Measure measure) => measure switch
    {
        Measure.AnnualOpenings => AskingText.DefineAnnualOpenings,
        Measure.GrowthPercent => AskingText.DefineGrowthPercent,
        Measure.GrowthJobs => AskingText.DefineGrowthJobs,
        Measure.Employment => AskingText.DefineEmployment,
        Measure.MedianWage => AskingText.DefineMedianWage,
        Measure.EntryWage => AskingText.DefineEntryWage,
        _ => AskingText.DefineLocationQuotient,
    };

    /// <summary>The name that programs use: <c>annualOpenings</c>.</summary>
    public static string Key(Measure measure)
    {
        var name = measure.ToString();
        return string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1));
    }
}
