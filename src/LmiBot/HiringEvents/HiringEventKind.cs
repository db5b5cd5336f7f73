namespace LmiBot.HiringEvents;

/// <summary>What happens at a site.</summary>
public enum HiringEventKind : byte
{
    /// <summary>A notice that does not say, such as most WARN notices: jobs are lost, by a layoff or a closing.</summary>
    Unspecified,
    Opening,
    Expansion,

    /// <summary>Jobs move: gained where they go, lost where they leave.</summary>
    Relocation,
    Layoff,
    Closing,
}
