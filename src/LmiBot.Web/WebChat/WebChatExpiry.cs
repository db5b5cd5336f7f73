using LmiBot.Channels.DirectLine;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.WebChat;

/// <summary>Deletes what was said in web chats once they are over, every hour. Several instances may do so at once.</summary>
internal sealed class WebChatExpiry(
    IDbContextFactory<LmiDbContext> databases, TimeProvider time, IOptions<DirectLineOptions> options, ILogger<WebChatExpiry> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Deletes the activities of which no token is good any more.</summary>
    /// <returns>How many.</returns>
    public async Task<int> DeleteAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var over = (time.GetUtcNow() - options.Value.ConversationLifetime).UtcDateTime;
        return await db.DirectLineActivities.Where(a => a.AppendedAt < over).ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await DeleteAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.WebChatsNotDeleted(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
