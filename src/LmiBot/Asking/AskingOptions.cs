namespace LmiBot.Asking;

/// <summary>What an agency may set about answers.</summary>
public sealed class AskingOptions
{
    /// <summary>Rows of a ranking that names no number.</summary>
    public const int DefaultLimit = 10;

    /// <summary>Rows of a ranking at most: what one card can show.</summary>
    public const int MostRows = 25;

    /// <summary>The area of a question that names none: an area code, Texas unless configured.</summary>
    public string HomeArea { get; set; } = "48";

    /// <summary>Jobs in the base year below which an occupation takes no part in a ranking by percent.</summary>
    public int MinimumBase { get; set; } = 500;

    /// <summary>Jobs below which an occupation takes no part in a ranking by location quotient, in a metropolitan or nonmetropolitan area.</summary>
    public int MinimumQuotientJobs { get; set; } = 100;
}
