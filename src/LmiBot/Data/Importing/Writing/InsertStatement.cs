using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LmiBot.Data.Importing.Writing;

/// <summary>A prepared INSERT of several rows, and the value that each of its parameters takes.</summary>
internal sealed class InsertStatement : IAsyncDisposable
{
    private readonly DbCommand _command;
    private readonly List<(DbParameter Parameter, int Value)> _parameters = [];

    private InsertStatement(DbCommand command) => _command = command;

    /// <param name="db">Its transaction is the statement's.</param>
    /// <param name="entity">The table.</param>
    /// <param name="columns">All columns of the table.</param>
    /// <param name="shape">What to name.</param>
    /// <param name="cancellation">Ends the preparation.</param>
    public static async Task<InsertStatement> CreateAsync(
        LmiDbContext db, IEntityType entity, InsertColumn[] columns, InsertShape shape, CancellationToken cancellation)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var statement = new InsertStatement(command);
        statement.Write(entity, columns, shape, db.GetService<ISqlGenerationHelper>());
        await command.PrepareAsync(cancellation);
        return statement;
    }

    /// <param name="values">Those of all columns, row by row.</param>
    /// <param name="cancellation">Ends the execution.</param>
    public Task ExecuteAsync(ReadOnlyMemory<object?> values, CancellationToken cancellation)
    {
        var row = values.Span;
        foreach (var (parameter, value) in _parameters)
            parameter.Value = row[value] ?? DBNull.Value;
        return _command.ExecuteNonQueryAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    /// <summary>INSERT INTO table (columns) VALUES (@p0, @p1), (@p0, @p2) …</summary>
    private void Write(IEntityType entity, InsertColumn[] columns, InsertShape shape, ISqlGenerationHelper sql)
    {
        int[] filled = [.. Enumerable.Range(0, columns.Length).Where(shape.IsFilled)];
        var placeholders = new Dictionary<int, string>();
        var tuples = Enumerable.Range(0, shape.Rows).Select(row => string.Join(", ", filled.Select(column =>
        {
            var value = shape.IsShared(column) ? column : row * columns.Length + column;
            return placeholders.TryGetValue(value, out var known) ? known : placeholders[value] = AddParameter(columns[column], value, sql);
        })));
        _command.CommandText =
            $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema())} "
            + $"({string.Join(", ", filled.Select(i => sql.DelimitIdentifier(columns[i].Name)))}) VALUES ({string.Join("), (", tuples)})";
    }

    private string AddParameter(InsertColumn column, int value, ISqlGenerationHelper sql)
    {
        var name = $"p{_parameters.Count}";
        var parameter = column.CreateParameter(_command, sql.GenerateParameterName(name));
        _command.Parameters.Add(parameter);
        _parameters.Add((parameter, value));
        return sql.GenerateParameterNamePlaceholder(name);
    }
}
