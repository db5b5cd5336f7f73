namespace LmiBot.Releases;

/// <summary>The section <c>Releases</c> of the configuration.</summary>
public sealed class ReleaseOptions
{
    /// <summary>How often an instance looks whether another release is to answer; below <see cref="SwitchAfter"/>.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>From the decision to publish or withdraw until it takes effect: time for every instance to learn of it and to load the figures, so that all switch at once.</summary>
    public TimeSpan SwitchAfter { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>What is looked at twice before a release is published.</summary>
    public ReleaseCheckOptions Checks { get; } = new();
}
