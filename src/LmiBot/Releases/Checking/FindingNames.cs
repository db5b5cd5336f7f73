namespace LmiBot.Releases.Checking;

/// <summary>What findings are called, for good: warnings are confirmed by these.</summary>
public static class FindingNames
{
    // Errors.
    public const string NoFigures = "no-figures";
    public const string NegativeFigures = "negative-figures";
    public const string PercentilesOutOfOrder = "percentiles-out-of-order";
    public const string PartsAboveTotal = "parts-above-total";
    public const string UnknownCodes = "unknown-codes";
    public const string BrokenCrosswalks = "broken-crosswalks";

    // Warnings.
    public const string NothingNew = "nothing-new";
    public const string SourcesGone = "sources-gone";
    public const string OlderSources = "older-sources";
    public const string WithdrawnSources = "withdrawn-sources";
    public const string RowCounts = "row-counts";
    public const string MissingAreas = "missing-areas";
    public const string MissingOccupations = "missing-occupations";
    public const string ThinAreas = "thin-areas";
    public const string JumpsInWages = "jumps-in-wages";
    public const string JumpsInEmployment = "jumps-in-employment";
    public const string JumpsInProjections = "jumps-in-projections";
    public const string JumpsInSeries = "jumps-in-series";
    public const string RevisedSeries = "revised-series";
    public const string UnitsDiffer = "units-differ";
    public const string ChangesDoNotAddUp = "changes-do-not-add-up";
    public const string OpeningsAboveEmployment = "openings-above-employment";
    public const string HybridsWithoutParts = "hybrids-without-parts";
    public const string FieldsWithoutOccupations = "fields-without-occupations";

    public static IReadOnlyList<string> Errors { get; } = [NoFigures, NegativeFigures, PercentilesOutOfOrder, PartsAboveTotal, UnknownCodes, BrokenCrosswalks];

    public static IReadOnlyList<string> Warnings { get; } =
    [
        NothingNew, SourcesGone, OlderSources, WithdrawnSources, RowCounts, MissingAreas, MissingOccupations, ThinAreas, JumpsInWages, JumpsInEmployment, JumpsInProjections, JumpsInSeries, RevisedSeries,
        UnitsDiffer, ChangesDoNotAddUp, OpeningsAboveEmployment, HybridsWithoutParts, FieldsWithoutOccupations,
    ];
}
