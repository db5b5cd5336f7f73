using LmiBot.Deliveries;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Deliveries;

/// <summary>Sends what the outbox has, on each instance. When the app stops, what is on its way is waited for and written.</summary>
internal sealed class DeliverySender(
    DeliveryRound round, DeliverySettler settler, EndInterruptedDeliveries interrupted, WaitingDeliveries waiting,
    DeliveryBell bell, DeliveryTelemetry telemetry, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<DeliverySender> logger) : BackgroundService
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly TimeSpan _lookEvery = options.Value.LookEvery;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settling = settler.RunAsync(CancellationToken.None);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(await LookAsync(stoppingToken), stoppingToken);
                await SendAsync(time.GetUtcNow() + _lookEvery, stoppingToken);
            }
            catch (Exception exception)
            {
                await RestAsync(exception, stoppingToken);
            }
        }
        await round.EndAsync();
        settler.Complete();
        await settling;
    }

    /// <returns>How long there is nothing to send, as far as it can be known.</returns>
    private async Task<TimeSpan> LookAsync(CancellationToken stopping)
    {
        if (await interrupted.RunAsync(settler.Open, stopping) is > 0 and var count)
            logger.DeliveriesInterrupted(count);
        var (waits, next) = await waiting.RunAsync(stopping);
        telemetry.Waiting(waits);
        var wait = next - time.GetUtcNow().UtcDateTime ?? _lookEvery;
        return wait < Moment ? Moment : wait > _lookEvery ? _lookEvery : wait;
    }

    /// <summary>Sends until there is nothing to send, or it is time to look again.</summary>
    private async Task SendAsync(DateTimeOffset end, CancellationToken stopping)
    {
        while (time.GetUtcNow() < end && await round.RunAsync(stopping))
        {
        }
    }

    private async Task RestAsync(Exception exception, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
            return;
        logger.DeliveriesFailed(exception);
        await Task.Delay(_lookEvery, time, stopping).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
