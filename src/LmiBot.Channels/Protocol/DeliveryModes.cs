namespace LmiBot.Channels.Protocol;

/// <summary>Values of <see cref="Activity.DeliveryMode"/>; absent means by the connector.</summary>
public static class DeliveryModes
{
    /// <summary>The replies are wanted in the response's body.</summary>
    public const string ExpectReplies = "expectReplies";
}
