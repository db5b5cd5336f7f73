using LmiBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Turns;

/// <summary>Forgets, every hour, what nobody goes on from any more. Several instances may do so at once.</summary>
internal sealed class Expiry(
    TurnWriter writer, TimeProvider time, IOptions<DirectLineOptions> webChat, IOptions<ExpiryOptions> options, IEnumerable<AbandonedStates> abandoned, ILogger<Expiry> logger) : BackgroundService
{
    /// <summary>Nobody delivers or edits a message after it.</summary>
    private static readonly TimeSpan Claims = TimeSpan.FromDays(1);

    /// <summary>Deletes what is over now.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var chatsOver = now - webChat.Value.ConversationLifetime;
        await AllAsync(write => write.DeleteClaimsAsync(now - Claims), cancellationToken);
        await AllAsync(write => write.DeleteWebChatsAsync(chatsOver), cancellationToken);
        await AllAsync(write => write.DeleteRetiredAsync(now - options.Value.RetiredAfter), cancellationToken);
        // Everything else stays: who was greeted in Teams is not greeted again, and the key that signs the tokens is a state, too.
        foreach (var (prefix, before) in new[]
        {
            ("turn/directline/", chatsOver), ("greeting/directline/", chatsOver),
            ("api/", now - options.Value.GuestsAfter), ("page/", now - options.Value.GuestsAfter),
            ("turn/", now - options.Value.MembersAfter),
        })
            await AllAsync(write => write.DeleteStatesAsync(prefix, before), cancellationToken);
        foreach (var (holding, after) in abandoned)
            await AllAsync(write => write.DeleteStatesAsync("turn/", now - after, holding), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            try
            {
                await DeleteAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The next hour tries again; the bot goes on answering.
                logger.ExpiryFailed(exception);
            }
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A few rows at a time, so that turns get in between.</summary>
    private async Task AllAsync(Func<TurnCommands, Task<bool>> delete, CancellationToken cancellationToken)
    {
        while (await writer.WriteAsync(delete))
            cancellationToken.ThrowIfCancellationRequested();
    }
}
