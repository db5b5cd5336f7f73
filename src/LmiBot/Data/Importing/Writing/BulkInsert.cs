using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LmiBot.Data.Importing.Writing;

/// <summary>
/// Inserts many entities of one type, without change tracking, by prepared INSERT statements of several rows each, in the context's
/// current transaction, which has to be there.
/// Table, columns and conversions come from the model, so that every provider's own identifiers and types hold.
/// </summary>
internal sealed class BulkInsert<T> : IAsyncDisposable
    where T : class
{
    private const int StatementsPerBatch = 40;
    private readonly LmiDbContext _db;
    private readonly WriteQueue? _queue;
    private readonly IEntityType _entity;
    private readonly InsertColumn[] _columns;
    private readonly int _rowsPerStatement;
    private readonly Dictionary<InsertShape, InsertStatement> _statements = [];
    private object?[] _values;
    private int _filled;

    /// <param name="db">Not to be used by others between two flushes.</param>
    /// <param name="queue">Where to do the work; null to do it at once.</param>
    public BulkInsert(LmiDbContext db, WriteQueue? queue = null)
    {
        _db = db;
        _queue = queue;
        _entity = db.Model.FindEntityType(typeof(T))!;
        _columns = InsertColumn.Of(_entity);
        _rowsPerStatement = Math.Max(1, ParametersPerStatement(db) / _columns.Length);
        _values = new object?[StatementsPerBatch * _rowsPerStatement * _columns.Length];
    }

    /// <summary>Inserts rows at once.</summary>
    public static async Task AllAsync(LmiDbContext db, IEnumerable<T> rows, CancellationToken cancellation)
    {
        await using var insert = new BulkInsert<T>(db);
        foreach (var row in rows)
            await insert.AddAsync(row, cancellation);
        await insert.FlushAsync(cancellation);
    }

    /// <summary>Takes the row's values as they are now.</summary>
    public ValueTask AddAsync(T row, CancellationToken cancellation)
    {
        foreach (var column in _columns)
            _values[_filled++] = column.Value(row);
        return _filled == _values.Length ? FlushAsync(cancellation) : ValueTask.CompletedTask;
    }

    /// <summary>Writes what is left, or has the queue do so.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        var values = _values.AsMemory(0, _filled);
        _filled = 0;
        if (_queue is null)
        {
            await WriteAsync(values, cancellation);
            return;
        }

        _values = new object?[_values.Length];
        await _queue.PostAsync(() => WriteAsync(values, cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in _statements.Values)
            await statement.DisposeAsync();
    }

    // SQL Server takes 2,100 parameters at most, and a round trip is dear. SQLite has no round trip, but finds each parameter by a linear search.
    private static int ParametersPerStatement(LmiDbContext db) => db.Database.IsSqlite() ? 100 : 2_000;

    private async Task WriteAsync(ReadOnlyMemory<object?> values, CancellationToken cancellation)
    {
        for (var most = _rowsPerStatement * _columns.Length; values.Length > 0; values = values[Math.Min(most, values.Length)..])
        {
            var rows = values[..Math.Min(most, values.Length)];
            var shape = InsertShape.Of(rows.Span, _columns.Length);
            if (!_statements.TryGetValue(shape, out var statement))
                _statements[shape] = statement = await InsertStatement.CreateAsync(_db, _entity, _columns, shape, cancellation);
            await statement.ExecuteAsync(rows, cancellation);
        }
    }
}
