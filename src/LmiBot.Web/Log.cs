namespace LmiBot.Web;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "The database is empty: loading the built-in data set")]
    public static partial void FillingDatabase(this ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "Release {Release} is loaded")]
    public static partial void ReleaseLoaded(this ILogger logger, string release);

    [LoggerMessage(3, LogLevel.Error, "Conversations that are over could not be deleted; it is tried again in an hour")]
    public static partial void ExpiryFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "Whether another release is to answer could not be learnt; the one that is held answers on")]
    public static partial void ReleaseNotFollowed(this ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "Release {Release} was loaded later here than it should answer, and questions waited for it: Releases:SwitchAfter is shorter than this instance takes to learn of it and to load it")]
    public static partial void ReleaseLate(this ILogger logger, string release);

    [LoggerMessage(40, LogLevel.Error, "What is to be sent could not be looked after; it is tried again in a few seconds")]
    public static partial void DeliveriesFailed(this ILogger logger, Exception exception);

    [LoggerMessage(41, LogLevel.Error, "The message of delivery {Delivery}, {Kind}, could not be written; it is tried again")]
    public static partial void DeliveryNotWritten(this ILogger logger, Exception exception, long delivery, string kind);

    [LoggerMessage(42, LogLevel.Error, "What became of {Count} deliveries could not be written; it is tried again")]
    public static partial void DeliveriesNotSettled(this ILogger logger, Exception exception, int count);

    [LoggerMessage(43, LogLevel.Warning, "{Count} deliveries are uncertain: whoever was sending them ended before it knew what became of them")]
    public static partial void DeliveriesInterrupted(this ILogger logger, int count);

    [LoggerMessage(44, LogLevel.Error, "Delivery {Delivery} failed in a way that nobody foresaw; it is uncertain")]
    public static partial void DeliveryBroke(this ILogger logger, Exception exception, long delivery);

    [LoggerMessage(45, LogLevel.Error, "What becomes of digests could not be looked after; it is tried again in a few seconds")]
    public static partial void DigestsNotWatched(this ILogger logger, Exception exception);
}
