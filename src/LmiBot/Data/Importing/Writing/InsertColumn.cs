using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LmiBot.Data.Importing.Writing;

/// <summary>A column of an INSERT statement and where its values come from.</summary>
internal sealed class InsertColumn(IProperty property, string name)
{
    private readonly IClrPropertyGetter _getter = property.GetGetter();
    private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();

    private string Name => name;

    public static InsertColumn[] Of(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        return [.. entity.GetProperties().Select(p => new InsertColumn(p, p.GetColumnName(table)!))];
    }

    /// <summary>INSERT INTO table (columns) VALUES (@p0, @p1), (@p2, @p3) …</summary>
    public static string Statement(IEntityType entity, InsertColumn[] columns, int rows, ISqlGenerationHelper sql)
    {
        var table = sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
        var names = string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.Name)));
        var tuples = Enumerable.Range(0, rows).Select(row => string.Join(", ",
            Enumerable.Range(row * columns.Length, columns.Length).Select(n => sql.GenerateParameterNamePlaceholder($"p{n}"))));
        return $"INSERT INTO {table} ({names}) VALUES ({string.Join("), (", tuples)})";
    }

    public DbParameter CreateParameter(DbCommand command, string parameter) =>
        _mapping.CreateParameter(command, parameter, null, nullable: true);

    /// <summary>The value as the provider stores it.</summary>
    public object Value(object row)
    {
        var value = _getter.GetClrValue(row);
        return value is null ? DBNull.Value : _mapping.Converter?.ConvertToProvider(value) ?? value;
    }
}
