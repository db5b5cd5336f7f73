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
    private readonly LmiDbContext _db;
    private readonly IEntityType _entity;
    private readonly InsertColumn[] _columns;
    private readonly object?[] _values;
    private readonly int _rowsPerStatement;
    private readonly Dictionary<InsertShape, InsertStatement> _statements = [];
    private int _pending;

    public BulkInsert(LmiDbContext db)
    {
        _db = db;
        _entity = db.Model.FindEntityType(typeof(T))!;
        _columns = InsertColumn.Of(_entity);
        _rowsPerStatement = Math.Max(1, ParametersPerStatement(db) / _columns.Length);
        _values = new object?[_rowsPerStatement * _columns.Length];
    }

    public async ValueTask AddAsync(T row, CancellationToken cancellation)
    {
        var first = _pending++ * _columns.Length;
        for (var i = 0; i < _columns.Length; i++)
            _values[first + i] = _columns[i].Value(row);
        if (_pending == _rowsPerStatement)
            await FlushAsync(cancellation);
    }

    /// <summary>Writes what is left.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (_pending == 0)
            return;
        var shape = InsertShape.Of(_values.AsSpan(0, _pending * _columns.Length), _columns.Length);
        if (!_statements.TryGetValue(shape, out var statement))
            _statements[shape] = statement = await InsertStatement.CreateAsync(_db, _entity, _columns, shape, cancellation);
        await statement.ExecuteAsync(_values, cancellation);
        _pending = 0;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in _statements.Values)
            await statement.DisposeAsync();
    }

    // SQL Server takes 2,100 parameters at most, and a round trip is dear. SQLite has no round trip, but finds each parameter by a linear search.
    private static int ParametersPerStatement(LmiDbContext db) => db.Database.IsSqlite() ? 100 : 2_000;
}
