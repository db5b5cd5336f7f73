using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LmiBot.Data.Importing.Writing;

/// <summary>
/// Writes rows that outlive their source: codes and names. A key that is new is inserted; one that is known is updated where its row differs.
/// Within a file the first row of a key counts.
/// </summary>
internal sealed class MergeWriter<T> : EntityWriter
    where T : class
{
    private readonly LmiDbContext _db;
    private readonly WriteQueue _queue;
    private readonly BulkInsert<T> _insert;
    private readonly IClrPropertyGetter[] _key;
    private readonly IProperty[] _rest;
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, T>? _known;

    public MergeWriter(LmiDbContext db, WriteQueue queue)
    {
        _db = db;
        _queue = queue;
        _insert = new BulkInsert<T>(db, queue);
        var entity = db.Model.FindEntityType(typeof(T))!;
        _key = [.. entity.FindPrimaryKey()!.Properties.Select(p => p.GetGetter())];
        _rest = [.. entity.GetProperties().Where(p => !p.IsPrimaryKey())];
    }

    public override async ValueTask WriteAsync(object row, CancellationToken cancellation)
    {
        _known ??= await LoadAsync(cancellation);
        var key = Key(row);
        if (!_written.Add(key))
            return;
        if (!_known.TryGetValue(key, out var known))
            await _insert.AddAsync((T)row, cancellation);
        else if (_rest.Any(p => !Equals(p.GetGetter().GetClrValue(known), p.GetGetter().GetClrValue(row))))
            Update(known, row);
    }

    public override async Task FlushAsync(CancellationToken cancellation)
    {
        await _insert.FlushAsync(cancellation);
        await _queue.DrainAsync();
        await _db.SaveChangesAsync(cancellation);
    }

    public override ValueTask DisposeAsync() => _insert.DisposeAsync();

    // The key stays as it is: it may differ in case.
    private void Update(T known, object row)
    {
        var entry = _db.Attach(known);
        foreach (var property in _rest)
            entry.Property(property).CurrentValue = property.GetGetter().GetClrValue(row);
    }

    // SQL Server compares text without regard to case, so a key here does too.
    private async Task<Dictionary<string, T>> LoadAsync(CancellationToken cancellation)
    {
        await _queue.DrainAsync();
        return await _db.Set<T>().AsNoTracking().ToDictionaryAsync(Key, StringComparer.OrdinalIgnoreCase, cancellation);
    }

    private string Key(object row) => string.Join('\u001f', _key.Select(p => p.GetClrValue(row)));
}
