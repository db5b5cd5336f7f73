namespace LmiBot.Channels.Protocol;

/// <summary>What <see cref="Activity.ChannelId"/> says of channels that are treated apart.</summary>
public static class ChannelIds
{
    public const string Teams = "msteams";

    /// <summary>The web chat, over the Direct Line that this layer serves.</summary>
    public const string DirectLine = "directline";
}
