namespace LmiBot.Web;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "The database is empty: loading the built-in data set")]
    public static partial void FillingDatabase(this ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "Answering from release {Release}")]
    public static partial void ReleaseLoaded(this ILogger logger, string release);

    [LoggerMessage(3, LogLevel.Error, "Conversations that are over could not be deleted; it is tried again in an hour")]
    public static partial void ExpiryFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "Whether another release is to answer could not be learnt; the one that is held answers on")]
    public static partial void ReleaseNotFollowed(this ILogger logger, Exception exception);
}
