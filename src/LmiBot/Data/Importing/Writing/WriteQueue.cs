using System.Threading.Channels;

namespace LmiBot.Data.Importing.Writing;

/// <summary>Does database work in order while the next rows are read: a connection takes one command at a time, and a file is read meanwhile.</summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private readonly Channel<Func<Task>> _work = Channel.CreateBounded<Func<Task>>(new BoundedChannelOptions(4) { SingleReader = true });
    private readonly Task _worker;

    public WriteQueue() => _worker = Task.Run(WorkAsync);

    /// <summary>Waits for a place in the queue, not for the work.</summary>
    /// <exception cref="Exception">Whatever earlier work has thrown.</exception>
    public async ValueTask PostAsync(Func<Task> work)
    {
        try
        {
            await _work.Writer.WriteAsync(work);
        }
        catch (ChannelClosedException)
        {
            await _worker;
        }
    }

    /// <summary>Waits until all posted work is done; the database is free then.</summary>
    /// <exception cref="Exception">Whatever that work has thrown.</exception>
    public async Task DrainAsync()
    {
        var drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await PostAsync(() =>
        {
            drained.SetResult();
            return Task.CompletedTask;
        });
        await await Task.WhenAny(drained.Task, _worker);
    }

    public async ValueTask DisposeAsync()
    {
        _work.Writer.TryComplete();
        await _worker.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var work in _work.Reader.ReadAllAsync())
                await work();
        }
        finally
        {
            _work.Writer.TryComplete();
        }
    }
}
