using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.Inbound;

/// <summary>
/// Reads the keys daily, and first at the start, so that no activity waits for it and the log tells at once where they can't be reached.
/// </summary>
internal sealed class ChannelKeysReader(ChannelKeys keys, IOptions<BotOptions> bot, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (bot.Value.AppId is not null)
        {
            var isRead = await keys.TryReadAsync(stoppingToken);
            await Task.Delay(isRead ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(1), time, stoppingToken);
        }
    }
}
