namespace LmiBot.Data.Importing.Writing;

/// <summary>Inserts rows that belong to a source: figures.</summary>
internal sealed class SourceRowWriter<T>(LmiDbContext db, WriteQueue queue) : EntityWriter
    where T : class
{
    private readonly BulkInsert<T> _insert = new(db, queue);

    public override ValueTask WriteAsync(object row, CancellationToken cancellation) => _insert.AddAsync((T)row, cancellation);

    public override Task FlushAsync(CancellationToken cancellation) => _insert.FlushAsync(cancellation).AsTask();

    public override ValueTask DisposeAsync() => _insert.DisposeAsync();
}
