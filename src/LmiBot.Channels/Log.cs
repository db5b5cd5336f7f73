using System.Net;
using LmiBot.Channels.Inbound;
using LmiBot.Channels.Outbound;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning,
        "{Path} is not served: in the {Environment} environment callers must prove who they are. "
        + "Set Bot:AppId and Bot:TenantId to those of the bot's app registration, and one of its credentials. The rest of the app serves. To try the bot on this machine, set ASPNETCORE_ENVIRONMENT=Development")]
    public static partial void NotServed(this ILogger logger, string path, string environment);

    [LoggerMessage(2, LogLevel.Error, "A {ActivityType} from {Channel} could not be answered, reference {Reference}")]
    public static partial void TurnFailed(this ILogger logger, Exception exception, string? activityType, string? channel, string reference);

    [LoggerMessage(3, LogLevel.Warning, "A reply to {Channel}, conversation {Conversation}, was not sent: {Result}")]
    public static partial void ReplyNotSent(this ILogger logger, string? channel, string? conversation, SendResult result);

    [LoggerMessage(5, LogLevel.Debug, "That an answer is on its way could not be shown")]
    public static partial void TypingNotShown(this ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "What was to follow a response failed")]
    public static partial void AfterResponseFailed(this ILogger logger, Exception exception);

    [LoggerMessage(10, LogLevel.Warning, "Every activity at {Path} is refused: set Bot:TenantId or Bot:AllowedTenants to the tenants whose people the bot listens to")]
    public static partial void NoTenants(this ILogger logger, string path);

    [LoggerMessage(EventId = 11, Message = "A call from {Caller} was refused: {Refusal}")]
    public static partial void CallRefused(this ILogger logger, LogLevel level, Refusal refusal, IPAddress? caller);

    [LoggerMessage(12, LogLevel.Warning, "An activity of {Channel}, conversation {Conversation}, was refused: {Refusal}")]
    public static partial void ActivityRefused(this ILogger logger, Refusal refusal, string? channel, string? conversation);

    [LoggerMessage(13, LogLevel.Warning,
        "The Bot Framework's keys could not be read from {Address}; without any no activity is accepted. Let this machine reach that address, or set HTTPS_PROXY")]
    public static partial void ChannelKeysNotRead(this ILogger logger, Exception exception, string address);

    [LoggerMessage(20, LogLevel.Error, "There is no token for the channels' connectors, so nothing can be sent: {Code}. {Reason}")]
    public static partial void TokenRefused(this ILogger logger, string code, string reason);

    [LoggerMessage(21, LogLevel.Warning, "A proactive message to {Channel}, conversation {Conversation}, was not sent: {Result}")]
    public static partial void ProactiveNotSent(this ILogger logger, string? channel, string? conversation, SendResult result);

    [LoggerMessage(23, LogLevel.Warning, "The channels of team {Team} could not be read: {Problem}. Each is known once something comes from there")]
    public static partial void ChannelsNotRead(this ILogger logger, string? team, SendResult problem);

    [LoggerMessage(22, LogLevel.Error, "What became of {Channel}, conversation {Conversation}, could not be remembered")]
    public static partial void NotRemembered(this ILogger logger, Exception exception, string? channel, string? conversation);
}
