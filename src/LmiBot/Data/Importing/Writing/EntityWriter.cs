namespace LmiBot.Data.Importing.Writing;

/// <summary>Writes rows of one entity type.</summary>
internal abstract class EntityWriter : IAsyncDisposable
{
    public abstract ValueTask WriteAsync(object row, CancellationToken cancellation);

    /// <summary>Writes what is left.</summary>
    public abstract Task FlushAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
