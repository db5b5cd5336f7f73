using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace LmiBot.Data.Importing.Writing;

/// <summary>
/// Inserts many entities of one type, without change tracking, by prepared INSERT statements of several rows each, in the ambient transaction.
/// Table, columns and conversions come from the model, so that every provider's own identifiers and types hold.
/// </summary>
internal sealed class BulkInsert<T> : IAsyncDisposable
    where T : class
{
    private readonly LmiDbContext _db;
    private readonly InsertColumn[] _columns;
    private readonly List<T> _pending;
    private readonly int _rowsPerStatement;
    private DbCommand? _full;

    public BulkInsert(LmiDbContext db)
    {
        _db = db;
        _columns = InsertColumn.Of(db.Model.FindEntityType(typeof(T))!);
        _rowsPerStatement = Math.Max(1, ParametersPerStatement(db) / _columns.Length);
        _pending = new List<T>(_rowsPerStatement);
    }

    public async ValueTask AddAsync(T row, CancellationToken cancellation)
    {
        _pending.Add(row);
        if (_pending.Count < _rowsPerStatement)
            return;
        _full ??= await CreateCommandAsync(_rowsPerStatement, cancellation);
        await ExecuteAsync(_full, cancellation);
    }

    /// <summary>Writes what is left.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_pending.Count == 0)
            return;
        await using var rest = await CreateCommandAsync(_pending.Count, cancellation);
        await ExecuteAsync(rest, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_full is not null)
            await _full.DisposeAsync();
    }

    // SQL Server takes 2,100 parameters at most, and a round trip is dear. SQLite has no round trip, but finds each parameter by a linear search.
    private static int ParametersPerStatement(LmiDbContext db) => db.Database.IsSqlite() ? 100 : 2_000;

    private async Task<DbCommand> CreateCommandAsync(int rows, CancellationToken cancellation)
    {
        var sql = _db.GetService<ISqlGenerationHelper>();
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.Transaction = _db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var number in Enumerable.Range(0, rows * _columns.Length))
            command.Parameters.Add(_columns[number % _columns.Length].CreateParameter(command, sql.GenerateParameterName($"p{number}")));
        command.CommandText = InsertColumn.Statement(_db.Model.FindEntityType(typeof(T))!, _columns, rows, sql);
        await command.PrepareAsync(cancellation);
        return command;
    }

    private async Task ExecuteAsync(DbCommand command, CancellationToken cancellation)
    {
        var parameter = 0;
        foreach (var row in _pending)
        {
            foreach (var column in _columns)
                command.Parameters[parameter++].Value = column.Value(row);
        }

        await command.ExecuteNonQueryAsync(cancellation);
        _pending.Clear();
    }
}
