namespace LmiBot.Digests.Changes;

/// <summary>What editions of OEWS count by. It follows from their year, whatever reference files a release holds.</summary>
internal static class OewsBasis
{
    /// <summary>May editions from which on occupations are coded otherwise: first a mix of SOC 2000 and 2010, then SOC 2010, a mix of 2010 and 2018, SOC 2018.</summary>
    private static readonly short[] Codes = [2010, 2012, 2019, 2021];

    /// <summary>
    /// May editions from which on metropolitan and nonmetropolitan areas are drawn otherwise: OMB's delineations of 2013, fewer nonmetropolitan areas, the delineations of July 2023
    /// (BLS: no delineation in between was adopted).
    /// </summary>
    private static readonly short[] Borders = [2015, 2018, 2024];

    public static bool SameCodes(short year, short other) => Era(Codes, year) == Era(Codes, other);

    public static bool SameBorders(short year, short other) => Era(Borders, year) == Era(Borders, other);

    private static int Era(short[] since, short year) => since.Count(first => first <= year);
}
