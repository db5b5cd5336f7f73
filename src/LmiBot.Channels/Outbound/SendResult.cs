using System.Net;

namespace LmiBot.Channels.Outbound;

/// <summary>What became of an activity that was to be sent.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The connector has it.</summary>
    /// <param name="Id">The activity's id, if the connector says it.</param>
    /// <param name="ConversationId">Of the conversation or the thread that was begun with it; null where it went into one that was there.</param>
    public sealed record Sent(string? Id, string? ConversationId = null) : SendResult;

    /// <summary>Not sent, because too much was: for now, though retries have waited.</summary>
    /// <param name="RetryAfter">When to try again; null: the connector doesn't say.</param>
    public sealed record Throttled(TimeSpan? RetryAfter) : SendResult;

    /// <summary>The bot is no longer in that conversation, or was blocked there. It isn't worth another try before something comes from there.</summary>
    /// <param name="Code">Teams' word for it: <c>BotNotInConversationRoster</c>, <c>MessageWritesBlocked</c>...</param>
    public sealed record Gone(string Code) : SendResult;

    /// <summary>The bot may not do that there; the conversation goes on.</summary>
    /// <param name="Code">Teams' word for it, such as <c>BotDisabledByAdmin</c>.</param>
    public sealed record Forbidden(string Code) : SendResult;

    /// <summary>It was given to the network and nobody has said whether it arrived. Whoever sends it again may send it twice.</summary>
    public sealed record Uncertain(string Reason) : SendResult;

    /// <summary>Not tried, or refused: larger than Teams takes.</summary>
    /// <param name="Bytes">Its size as UTF-16.</param>
    public sealed record TooLarge(int Bytes) : SendResult;

    /// <summary>Not tried: this bot doesn't call that service URL.</summary>
    public sealed record NotAllowed(string? ServiceUrl) : SendResult;

    /// <summary>It was not sent, or refused.</summary>
    /// <param name="Status">What the connector answered; null: it wasn't reached, or there was no token for it.</param>
    /// <param name="Reason">The connector's error code, or what hindered.</param>
    public sealed record Failed(HttpStatusCode? Status, string Reason) : SendResult;
}
