namespace LmiBot.Deliveries;

/// <summary>What became of a delivery that was claimed.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <param name="ConversationId">Where it is: the thread that it began, or the conversation itself.</param>
    /// <param name="ActivityId">The message, if the channel said it.</param>
    public sealed record Sent(string ConversationId, string? ActivityId) : DeliveryOutcome;

    /// <param name="Problem">Why, as a code.</param>
    public sealed record Refused(string Problem) : DeliveryOutcome;

    /// <param name="Problem">What left it open.</param>
    public sealed record Uncertain(string Problem) : DeliveryOutcome;

    /// <summary>It was surely not sent, and there is nothing to say any more.</summary>
    public sealed record Cancelled(string Problem) : DeliveryOutcome;

    /// <summary>It was surely not sent, and is to be.</summary>
    /// <param name="NotBefore">In UTC.</param>
    /// <param name="Problem">What hindered; null: nothing did.</param>
    public sealed record Again(DateTime NotBefore, string? Problem = null) : DeliveryOutcome;
}
