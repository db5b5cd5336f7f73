namespace LmiBot.Releases;

/// <summary>What a source is called in an answer, and whom it is attributed to.</summary>
public static class SourcePrograms
{
    /// <summary>The short name beside a figure, such as "BLS Occupational Employment and Wage Statistics (OEWS)".</summary>
    public static string Name(this SourceProgram program) => program switch
    {
        SourceProgram.Oews => "BLS Occupational Employment and Wage Statistics (OEWS)",
        SourceProgram.EmploymentProjections => "BLS Employment Projections",
        SourceProgram.ProjectionsCentral => "Projections Central long-term projections",
        SourceProgram.Soc => "BLS Standard Occupational Classification (SOC)",
        SourceProgram.SocDirectMatchTitles => "BLS SOC direct match titles",
        SourceProgram.Onet => "O*NET Database, U.S. Department of Labor, Employment and Training Administration (CC BY 4.0)",
        SourceProgram.CareerClusters => "O*NET career clusters, U.S. Department of Labor, Employment and Training Administration (CC BY 4.0)",
        SourceProgram.Delineation => "OMB metropolitan and micropolitan delineation",
        SourceProgram.OewsAreaCounties => "U.S. Department of Labor, OEWS areas by county",
        SourceProgram.Cities => "Cities with state and county",
        SourceProgram.WorkforceBoards => "Texas workforce boards by county",
        SourceProgram.Curated => "LmiBot's own lists",
        SourceProgram.IndeedPostings => "Indeed Hiring Lab job postings index (CC BY 4.0)",
        SourceProgram.OpportunityInsightsPostings => "Opportunity Insights Economic Tracker, job postings from Lightcast",
        SourceProgram.UnemploymentClaims => "U.S. Department of Labor unemployment insurance claims, by way of the Opportunity Insights Economic Tracker",
        SourceProgram.Laus => "BLS Local Area Unemployment Statistics (LAUS)",
        SourceProgram.Qcew => "BLS Quarterly Census of Employment and Wages (QCEW)",
        _ => throw new ArgumentOutOfRangeException(nameof(program), program, null),
    };
}
