namespace LmiBot.Web.Deliveries;

/// <summary>How what is to be sent is sent: configuration section <c>Deliveries</c>.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>
    /// Messages a second that this instance sends unasked, at most. Teams takes about 50 from a bot in a tenant; the rest is for answers.
    /// Of several instances each has its share; where they would send more together, Teams says so and they slow down.
    /// </summary>
    public double PerSecond { get; set; } = 48;

    /// <summary>How long a sender may be silent before others take over what it has claimed: longer than a message takes.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often somebody looks, unless the bell rings.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);
}
