using System.Collections.Concurrent;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Web.Turns;

/// <summary>
/// Writes what turns leave, one transaction at a time. What is asked for while one is being committed shares the next:
/// SQLite has one writer anyway, and a hundred turns wait for the disk once.
/// </summary>
internal sealed class TurnWriter(IDbContextFactory<LmiDbContext> databases) : IAsyncDisposable
{
    private const int LargestBatch = 256;
    private const int MostTries = 3;

    private readonly ConcurrentQueue<Write> _waiting = new();
    private readonly SemaphoreSlim _free = new(1);
    private TurnCommands? _commands;
    private int _draining;

    /// <summary>Runs <paramref name="statements"/> in a transaction that is committed when the task ends.</summary>
    /// <param name="statements">Returns whether it has changed what it was to change; if not, it must have changed nothing. May run again.</param>
    public Task<bool> WriteAsync(Func<TurnCommands, Task<bool>> statements)
    {
        var write = new Write(statements);
        _waiting.Enqueue(write);
        if (Interlocked.Exchange(ref _draining, 1) == 0)
            // Without the context of the turn that happens to come first: the drain may outlive it.
            ThreadPool.UnsafeQueueUserWorkItem(static writer => _ = writer.DrainAsync(), this, preferLocal: false);
        return write.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _free.WaitAsync();
        await ForgetConnectionAsync();
        _free.Release();
    }

    private async Task DrainAsync()
    {
        await _free.WaitAsync();
        try
        {
            while (TakeBatch() is { Count: > 0 } batch)
                await EndAsync(batch);
        }
        finally
        {
            _free.Release();
        }
    }

    private List<Write> TakeBatch()
    {
        var batch = new List<Write>();
        while (batch.Count < LargestBatch && _waiting.TryDequeue(out var write))
            batch.Add(write);
        if (batch.Count > 0)
            return batch;
        Volatile.Write(ref _draining, 0);
        // Whoever came between the last look and the flag found a drain at work and relies on it.
        return !_waiting.IsEmpty && Interlocked.Exchange(ref _draining, 1) == 0 ? TakeBatch() : batch;
    }

    /// <summary>Every write of it has ended then, whatever happens: the drain goes on, and nobody waits for good.</summary>
    private async Task EndAsync(List<Write> batch)
    {
        try
        {
            await WriteAsync(batch);
        }
        catch (Exception failure)
        {
            batch.ForEach(write => write.Done.TrySetException(failure));
        }
    }

    private async Task WriteAsync(List<Write> batch)
    {
        var failure = await TryCommitAsync(batch);
        if (failure is null)
            return;
        var couldBegin = batch[0].HasRun;
        foreach (var write in batch)
        {
            // One of them spoiled the transaction of all, or another instance was first: apart, each meets its own fate.
            // Who loses a race there finds at the next try what the winner has written.
            var failed = failure;
            for (var tries = 0; couldBegin && failed is not null && tries < MostTries; tries++)
                failed = await TryCommitAsync([write]);
            if (failed is not null)
                write.Done.SetException(failed);
        }
    }

    /// <returns>Null, or what went wrong; nothing is written then.</returns>
    private async Task<Exception?> TryCommitAsync(List<Write> batch)
    {
        try
        {
            _commands ??= await TurnCommands.OpenAsync(databases);
            await using var transaction = await _commands.BeginAsync();
            foreach (var write in batch)
                await write.RunAsync(_commands);
            await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            await ForgetConnectionAsync();
            return failure;
        }
        foreach (var write in batch)
            write.Done.SetResult(write.Result);
        return null;
    }

    private async ValueTask ForgetConnectionAsync()
    {
        // First, so that a connection that cannot even be closed is not used again.
        if (Interlocked.Exchange(ref _commands, null) is { } commands)
            await commands.DisposeAsync();
    }

    private sealed class Write(Func<TurnCommands, Task<bool>> statements)
    {
        public bool HasRun { get; private set; }

        public bool Result { get; private set; }

        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task RunAsync(TurnCommands commands)
        {
            HasRun = true;
            Result = await statements(commands);
        }
    }
}
