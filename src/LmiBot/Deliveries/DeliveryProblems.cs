namespace LmiBot.Deliveries;

/// <summary>Values of <see cref="Delivery.Problem"/> that are the bot's own; the others are the channel's words.</summary>
public static class DeliveryProblems
{
    /// <summary>The sender ended between giving it to the channel and hearing what became of it.</summary>
    public const string Interrupted = "Interrupted";

    /// <summary>Staff cancelled it.</summary>
    public const string Cancelled = "Cancelled";

    /// <summary>When it was to be sent, what it was about was over.</summary>
    public const string NothingToSay = "NothingToSay";

    /// <summary>The message could not be written; the log says why.</summary>
    public const string NotWritten = "NotWritten";

    /// <summary>The release that it was to tell of has no such field or area.</summary>
    public const string NoSuchTopic = "NoSuchTopic";

    /// <summary>The bot has never been in that conversation.</summary>
    public const string UnknownConversation = "UnknownConversation";
    public const string TooLarge = "TooLarge";

    /// <summary>The conversation's service URL is none that the bot calls.</summary>
    public const string ServiceUrlNotAllowed = "ServiceUrlNotAllowed";

    /// <summary>The channel wants less at a time.</summary>
    public const string Throttled = "Throttled";

    /// <summary>The channel could not be reached, or there is no token for it; the log says why.</summary>
    public const string NotReached = "NotReached";
}
