namespace LmiBot.HiringEvents.Importing;

/// <summary>What a WARN notice says of its kind, as <see cref="HiringEventReport.LayoffType"/> keeps it.</summary>
internal static class WarnTypes
{
    public const string Closure = "closure";

    public const string MassLayoff = "mass_layoff";

    public static HiringEventKind Kind(string? layoffType) => layoffType switch
    {
        Closure => HiringEventKind.Closing,
        MassLayoff => HiringEventKind.Layoff,
        _ => HiringEventKind.Unspecified,
    };
}
