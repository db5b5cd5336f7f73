using LmiBot.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Releases;

/// <summary>Keeps <see cref="CurrentRelease"/> at what the database says.</summary>
internal sealed class ReleaseWatch(CurrentRelease release, IOptions<ReleaseOptions> options, TimeProvider time, ILogger<ReleaseWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PollEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await FollowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>A database that does not answer is no reason to stop answering from what is held.</summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await release.FollowAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.ReleaseNotFollowed(exception);
        }
    }
}
