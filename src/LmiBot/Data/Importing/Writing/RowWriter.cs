using LmiBot.Releases;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LmiBot.Data.Importing.Writing;

/// <summary>Writes the rows of one file, of whatever entity types they are.</summary>
internal sealed class RowWriter(LmiDbContext db) : IAsyncDisposable
{
    private readonly Dictionary<Type, EntityWriter> _writers = [];
    private readonly WriteQueue _queue = new();

    public ValueTask WriteAsync(object row, CancellationToken cancellation)
    {
        if (!_writers.TryGetValue(row.GetType(), out var writer))
            _writers[row.GetType()] = writer = CreateWriter(row.GetType());
        return writer.WriteAsync(row, cancellation);
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        foreach (var writer in _writers.Values)
            await writer.FlushAsync(cancellation);
        await _queue.DrainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        foreach (var writer in _writers.Values)
            await writer.DisposeAsync();
    }

    /// <summary>The property that names a row's source; null for codes and names, which belong to none.</summary>
    private static IProperty? SourceKey(IEntityType entity) =>
        entity.GetForeignKeys().SingleOrDefault(k => k.PrincipalEntityType.ClrType == typeof(ReleaseSource))?.Properties[0];

    private EntityWriter CreateWriter(Type type)
    {
        var entity = db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not in the model.");
        var writer = SourceKey(entity) is null ? typeof(MergeWriter<>) : typeof(SourceRowWriter<>);
        return (EntityWriter)Activator.CreateInstance(writer.MakeGenericType(type), db, _queue)!;
    }
}
