namespace LmiBot.Channels.Turns;

/// <summary>Shows that an answer is on its way when it takes longer than half a second.</summary>
internal sealed class TypingIndicator(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    /// <summary>Clients let it fade after a few seconds.</summary>
    private static readonly TimeSpan Repeat = TimeSpan.FromSeconds(3);

    /// <summary>The work's result. <paramref name="show"/> never runs on after it.</summary>
    public async Task<T> WhileAsync<T>(Task<T> work, Func<Task> show, CancellationToken cancellationToken)
    {
        for (var wait = Patience; !await EndsWithinAsync(work, wait, cancellationToken); wait = Repeat)
            await show();
        return await work;
    }

    private async Task<bool> EndsWithinAsync(Task work, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (work.IsCompleted)
            return true;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(work, Task.Delay(wait, time, ended.Token));
        await ended.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == work;
    }
}
