namespace LmiBot.Digests.Changes;

/// <summary>What comes first for whom.</summary>
internal static class DigestOrder
{
    private static readonly FindingKind[] Counselors = [FindingKind.Openings, FindingKind.Wages, FindingKind.Employment, FindingKind.Postings, FindingKind.CoveredEmployment, FindingKind.Unemployment, FindingKind.CoveredWages, FindingKind.Claims];

    private static readonly FindingKind[] Partners = [FindingKind.Postings, FindingKind.Claims, FindingKind.CoveredEmployment, FindingKind.CoveredWages, FindingKind.Employment, FindingKind.Wages, FindingKind.Unemployment, FindingKind.Openings];

    private static readonly FindingKind[] General = [FindingKind.Postings, FindingKind.Unemployment, FindingKind.CoveredEmployment, FindingKind.CoveredWages, FindingKind.Wages, FindingKind.Employment, FindingKind.Openings, FindingKind.Claims];

    public static int Of(DigestAudience audience, FindingKind kind) => Array.IndexOf(
        audience switch { DigestAudience.Counselors => Counselors, DigestAudience.Partners => Partners, _ => General }, kind);

    /// <summary>What the digest's readers do with it.</summary>
    public static IEnumerable<string> Note(DigestAudience audience) => audience switch
    {
        DigestAudience.Counselors => [DigestText.ForCounselors],
        DigestAudience.Partners => [DigestText.ForPartners],
        _ => [],
    };
}
