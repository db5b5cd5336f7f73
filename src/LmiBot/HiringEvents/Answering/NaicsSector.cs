namespace LmiBot.HiringEvents.Answering;

/// <summary>A sector of NAICS 2022, the widest level of industries.</summary>
/// <param name="Code">Two digits, or a range of them: <c>31-33</c>.</param>
/// <param name="Name">Its title.</param>
public sealed record NaicsSector(string Code, string Name)
{
    public static IReadOnlyList<NaicsSector> All { get; } =
    [
        new("11", "Agriculture, Forestry, Fishing and Hunting"),
        new("21", "Mining, Quarrying, and Oil and Gas Extraction"),
        new("22", "Utilities"),
        new("23", "Construction"),
        new("31-33", "Manufacturing"),
        new("42", "Wholesale Trade"),
        new("44-45", "Retail Trade"),
        new("48-49", "Transportation and Warehousing"),
        new("51", "Information"),
        new("52", "Finance and Insurance"),
        new("53", "Real Estate and Rental and Leasing"),
        new("54", "Professional, Scientific, and Technical Services"),
        new("55", "Management of Companies and Enterprises"),
        new("56", "Administrative and Support and Waste Management and Remediation Services"),
        new("61", "Educational Services"),
        new("62", "Health Care and Social Assistance"),
        new("71", "Arts, Entertainment, and Recreation"),
        new("72", "Accommodation and Food Services"),
        new("81", "Other Services (except Public Administration)"),
        new("92", "Public Administration"),
    ];

    public static NaicsSector? Find(string code) => All.FirstOrDefault(s => s.Code == code);

    /// <summary>The sector of a code of two to six digits, or of a sector's range; null where there is none.</summary>
    public static NaicsSector? Of(string? naicsCode) => naicsCode is { Length: >= 2 } ? All.FirstOrDefault(s => s.Holds(naicsCode[..2])) : null;

    private bool Holds(string digits) => Code.Length == 2
        ? digits == Code
        : string.CompareOrdinal(digits, Code[..2]) >= 0 && string.CompareOrdinal(digits, Code[3..]) <= 0;
}
