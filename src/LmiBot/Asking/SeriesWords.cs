using LmiBot.Asking.Answering;
using LmiBot.HiringEvents.Answering;
using LmiBot.Series;

namespace LmiBot.Asking;

/// <summary>What time series are called, and what they mean.</summary>
public static class SeriesWords
{
    public static string Name(SeriesMeasure measure) => measure switch
    {
        SeriesMeasure.PostingsIndex or SeriesMeasure.PostingsChange => AskingText.SeriesPostings,
        SeriesMeasure.UnemploymentRate => AskingText.SeriesUnemployment,
        SeriesMeasure.ContinuedClaims => AskingText.SeriesContinuedClaims,
        SeriesMeasure.CoveredEmployment => AskingText.SeriesCoveredEmployment,
        SeriesMeasure.CoveredWages => AskingText.SeriesCoveredWages,
        _ => AskingText.SeriesInitialClaims,
    };

    public static SeriesTopic Topic(SeriesMeasure measure) => measure switch
    {
        SeriesMeasure.PostingsIndex or SeriesMeasure.PostingsChange => SeriesTopic.Postings,
        SeriesMeasure.UnemploymentRate => SeriesTopic.Unemployment,
        SeriesMeasure.CoveredEmployment => SeriesTopic.CoveredEmployment,
        SeriesMeasure.CoveredWages => SeriesTopic.CoveredWages,
        _ => SeriesTopic.Claims,
    };

    public static string Name(SeriesTopic topic) => topic switch
    {
        SeriesTopic.Postings => AskingText.SeriesPostings,
        SeriesTopic.Unemployment => AskingText.SeriesUnemployment,
        SeriesTopic.CoveredEmployment => AskingText.SeriesCoveredEmployment,
        SeriesTopic.CoveredWages => AskingText.SeriesCoveredWages,
        _ => AskingText.SeriesInitialClaims,
    };

    /// <summary>True for what is told apart by industry.</summary>
    public static bool IsByIndustry(this SeriesTopic topic) => topic is SeriesTopic.CoveredEmployment or SeriesTopic.CoveredWages;

    /// <summary>"Job postings in manufacturing", "Covered employment in Construction".</summary>
    /// <param name="name">Of the measure or topic.</param>
    /// <param name="filters">Of which postings, in which industry.</param>
    public static string Named(string name, SeriesFilters filters)
    {
        var part = NaicsSector.Find(filters.Industry ?? "")?.Name ?? Name(filters.Postings);
        return part.Length == 0 ? name : FigureFormat.Say(AskingText.SeriesOf, name, part);
    }

    /// <summary>"education and health services", "jobs of job zone 4"; empty for all postings.</summary>
    public static string Name(PostingsGroup group) => group switch
    {
        PostingsGroup.All => "",
        PostingsGroup.Manufacturing => AskingText.PostingsManufacturing,
        PostingsGroup.FinancialActivities => AskingText.PostingsFinancialActivities,
        PostingsGroup.ProfessionalAndBusiness => AskingText.PostingsProfessionalAndBusiness,
        PostingsGroup.EducationAndHealth => AskingText.PostingsEducationAndHealth,
        PostingsGroup.LeisureAndHospitality => AskingText.PostingsLeisureAndHospitality,
        PostingsGroup.JobZone1 => AskingText.PostingsJobZone1,
        PostingsGroup.JobZone2 => AskingText.PostingsJobZone2,
        PostingsGroup.JobZones1And2 => AskingText.PostingsJobZones1And2,
        PostingsGroup.JobZone3 => AskingText.PostingsJobZone3,
        PostingsGroup.JobZone4 => AskingText.PostingsJobZone4,
        PostingsGroup.JobZone5 => AskingText.PostingsJobZone5,
        _ => AskingText.PostingsJobZones3To5,
    };

    /// <summary>What the figures count: "Index, 1 February 2020 = 100".</summary>
    public static string Unit(SeriesMeasure measure) => measure switch
    {
        SeriesMeasure.PostingsIndex => AskingText.UnitPostingsIndex,
        SeriesMeasure.PostingsChange => AskingText.UnitPostingsChange,
        SeriesMeasure.UnemploymentRate => AskingText.UnitUnemployment,
        SeriesMeasure.CoveredEmployment => AskingText.UnitCoveredEmployment,
        SeriesMeasure.CoveredWages => AskingText.UnitCoveredWages,
        _ => AskingText.UnitClaims,
    };

    /// <summary>What the figure is, against what, and what it is not.</summary>
    public static string Definition(SeriesMeasure measure) => measure switch
    {
        SeriesMeasure.PostingsIndex => AskingText.DefinePostingsIndex,
        SeriesMeasure.PostingsChange => AskingText.DefinePostingsChange,
        SeriesMeasure.UnemploymentRate => AskingText.DefineUnemploymentRate,
        SeriesMeasure.CoveredEmployment => AskingText.DefineCoveredEmployment,
        SeriesMeasure.CoveredWages => AskingText.DefineCoveredWages,
        _ => AskingText.DefineClaims,
    };
}
