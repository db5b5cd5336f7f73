namespace LmiBot.Web.Conversations;

/// <summary>Forgets, every hour, which activities were handled more than a day ago: nobody delivers or edits those any more.</summary>
internal sealed class HandledActivityExpiry(ConversationWriter writer, TimeProvider time, ILogger<HandledActivityExpiry> logger) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await hourly.WaitForNextTickAsync(stoppingToken))
            await ExpireAsync(stoppingToken);
    }

    /// <summary>A few rows at a time, so that turns get in between.</summary>
    private async Task ExpireAsync(CancellationToken cancellationToken)
    {
        try
        {
            var oldest = time.GetUtcNow() - Kept;
            while (!cancellationToken.IsCancellationRequested && await writer.WriteAsync(write => write.DeleteClaimsAsync(oldest)))
            {
            }
        }
        catch (Exception exception)
        {
            // The next hour tries again; the bot goes on answering.
            logger.ExpiryFailed(exception);
        }
    }
}
