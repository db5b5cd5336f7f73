using LmiBot.Channels.Outbound;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning,
        "{Path} is not served: in the {Environment} environment callers must prove who they are, which takes a Bot:AppId and its credentials. "
        + "The rest of the app serves. To try the bot on this machine, set ASPNETCORE_ENVIRONMENT=Development")]
    public static partial void NotServed(this ILogger logger, string path, string environment);

    [LoggerMessage(2, LogLevel.Error, "A {ActivityType} from {Channel} could not be answered, reference {Reference}")]
    public static partial void TurnFailed(this ILogger logger, Exception exception, string? activityType, string? channel, string reference);

    [LoggerMessage(3, LogLevel.Warning, "A reply to {Channel}, conversation {Conversation}, was not sent: {Result}")]
    public static partial void ReplyNotSent(this ILogger logger, string? channel, string? conversation, SendResult result);
}
