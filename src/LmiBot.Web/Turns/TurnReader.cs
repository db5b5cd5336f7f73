using System.Collections.Concurrent;
using System.Data.Common;
using LmiBot.Channels.Turns;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Web.Turns;

/// <summary>Reads what turns begin with. To open a connection and prepare a statement would take longer than to read, so some are kept.</summary>
internal sealed class TurnReader(IDbContextFactory<LmiDbContext> databases) : IAsyncDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentQueue<TurnStartQuery> _idle = [];

    /// <inheritdoc cref="ITurnStore.BeginAsync"/>
    public async Task<TurnStart> BeginAsync(string stateKey, string? activityKey, CancellationToken cancellationToken)
    {
        while (_idle.TryDequeue(out var kept))
        {
            try
            {
                return await ReadAsync(kept, stateKey, activityKey, cancellationToken);
            }
            catch (DbException)
            {
                // The server may have closed the connection while it lay idle.
            }
        }
        return await ReadAsync(await TurnStartQuery.OpenAsync(databases, cancellationToken), stateKey, activityKey, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryDequeue(out var query))
            await query.DisposeAsync();
    }

    private async Task<TurnStart> ReadAsync(TurnStartQuery query, string stateKey, string? activityKey, CancellationToken cancellationToken)
    {
        var keep = false;
        try
        {
            var start = await query.ReadAsync(stateKey, activityKey, cancellationToken);
            keep = _idle.Count < MostIdle;
            return start;
        }
        finally
        {
            if (keep)
                _idle.Enqueue(query);
            else
                await query.DisposeAsync();
        }
    }
}
