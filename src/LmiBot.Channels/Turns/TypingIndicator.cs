using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Turns;

/// <summary>Shows that an answer is on its way when it takes longer than half a second.</summary>
internal sealed class TypingIndicator(TimeProvider time, ILogger<TypingIndicator> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    /// <summary>Clients let it fade after a few seconds.</summary>
    private static readonly TimeSpan Repeat = TimeSpan.FromSeconds(3);

    /// <summary>The work's result. The clock runs before the work does, which may compute without ever awaiting; <paramref name="show"/> is cancelled when it is done, and what fails in it harms nobody.</summary>
    public async Task<T> WhileAsync<T>(Func<Task<T>> work, Func<CancellationToken, Task> show, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowAsync(show, ended.Token);
        try
        {
            return await work();
        }
        finally
        {
            ended.Cancel();
            await showing;
        }
    }

    private async Task ShowAsync(Func<CancellationToken, Task> show, CancellationToken ended)
    {
        for (var wait = Patience; await PassesAsync(wait, ended); wait = Repeat)
            await TryAsync(show, ended);
    }

    private async Task TryAsync(Func<CancellationToken, Task> show, CancellationToken ended)
    {
        try
        {
            await show(ended);
        }
        catch (Exception exception)
        {
            logger.TypingNotShown(exception);
        }
    }

    /// <summary>False, and no exception, where the end comes first: it nearly always does.</summary>
    private async Task<bool> PassesAsync(TimeSpan wait, CancellationToken ended)
    {
        await Task.Delay(wait, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !ended.IsCancellationRequested;
    }
}
