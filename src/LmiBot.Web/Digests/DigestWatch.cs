using LmiBot.Digests;
using LmiBot.Web.Deliveries;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Digests;

/// <summary>Looks after digests that are on their way, on each instance.</summary>
internal sealed class DigestWatch(WatchDigests watch, DeliveryBell bell, IOptions<DigestOptions> options, TimeProvider time, ILogger<DigestWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await watch.RunAsync(cancellationToken))
                bell.Ring();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.DigestsNotWatched(exception);
        }
    }
}
