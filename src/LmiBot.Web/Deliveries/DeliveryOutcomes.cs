using System.Net;
using LmiBot.Channels.Outbound;
using LmiBot.Deliveries;

namespace LmiBot.Web.Deliveries;

/// <summary>What a result of sending means for a delivery.</summary>
internal static class DeliveryOutcomes
{
    /// <summary>Of what may be done twice: somewhat more than an hour.</summary>
    private const int MostRepeats = 20;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    public static DeliveryOutcome Of(SendResult result, Delivery delivery, DateTimeOffset now) => result switch
    {
        SendResult.Sent sent => new DeliveryOutcome.Sent(sent.ConversationId ?? delivery.ConversationId, sent.Id),
        SendResult.Throttled throttled => new DeliveryOutcome.Again((now + (throttled.RetryAfter ?? Pause(delivery))).UtcDateTime, DeliveryProblems.Throttled),
        SendResult.Gone gone => new DeliveryOutcome.Refused(gone.Code),
        SendResult.Forbidden forbidden => new DeliveryOutcome.Refused(forbidden.Code),
        SendResult.Uncertain or SendResult.Failed { Status: >= HttpStatusCode.InternalServerError } when delivery is { MayRepeat: true, Attempts: < MostRepeats } =>
            new DeliveryOutcome.Again((now + Pause(delivery)).UtcDateTime, result is SendResult.Failed { Status: { } status } ? $"{(int)status} {status}" : nameof(SendResult.Uncertain)),
        SendResult.Uncertain uncertain => new DeliveryOutcome.Uncertain(uncertain.Reason),
        SendResult.TooLarge => new DeliveryOutcome.Refused(DeliveryProblems.TooLarge),
        SendResult.NotAllowed => new DeliveryOutcome.Refused(DeliveryProblems.ServiceUrlNotAllowed),
        SendResult.Failed { Status: null } => new DeliveryOutcome.Again((now + Pause(delivery)).UtcDateTime, DeliveryProblems.NotReached),
        // The bot's credential, not the conversation: nothing was sent, and it will be once an operator has mended it.
        SendResult.Failed { Status: HttpStatusCode.Unauthorized } => new DeliveryOutcome.Again((now + Pause(delivery)).UtcDateTime, nameof(HttpStatusCode.Unauthorized)),
        // Somebody else was changing the conversation, says Teams' documentation: it was not sent.
        SendResult.Failed { Status: HttpStatusCode.PreconditionFailed } => new DeliveryOutcome.Again((now + Pause(delivery)).UtcDateTime, nameof(HttpStatusCode.PreconditionFailed)),
        // A server that fails may have done it before.
        SendResult.Failed { Status: >= HttpStatusCode.InternalServerError } failed => new DeliveryOutcome.Uncertain($"{(int)failed.Status} {failed.Reason}"),
        SendResult.Failed failed => new DeliveryOutcome.Refused($"{(int)failed.Status} {failed.Reason}"),
        _ => throw new InvalidOperationException($"A result that nobody knows: {result}"),
    };

    /// <summary>How much of its pace a sender keeps: less than all where the channel, or the way to it, has trouble that the next message would have too.</summary>
    public static double PaceAfter(SendResult result) => result switch
    {
        SendResult.Throttled => 0.8,
        SendResult.Uncertain or SendResult.Failed { Status: null or HttpStatusCode.Unauthorized or >= HttpStatusCode.InternalServerError } => 0.5,
        _ => 1,
    };

    /// <summary>1, 2, 4 seconds and so on.</summary>
    private static TimeSpan Pause(Delivery delivery) => TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(delivery.Attempts, 20))));
}
