namespace LmiBot.HiringEvents;

/// <summary>How hiring events are kept.</summary>
public sealed class HiringEventOptions
{
    /// <summary>In whose days an event is published from a day on: an IANA id.</summary>
    public string TimeZone { get; set; } = "America/Chicago";
}
