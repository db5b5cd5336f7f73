using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LmiBot.Data.Importing.Writing;

/// <summary>A column of a table and where its values come from.</summary>
internal sealed class InsertColumn(IProperty property, string name)
{
    private readonly IClrPropertyGetter _getter = property.GetGetter();
    private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();

    public string Name => name;

    /// <summary>All but the number that the database gives a row.</summary>
    public static InsertColumn[] Of(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        return [.. entity.GetProperties().Where(p => p.ValueGenerated != ValueGenerated.OnAdd).Select(p => new InsertColumn(p, p.GetColumnName(table)!))];
    }

    public DbParameter CreateParameter(DbCommand command, string parameter) =>
        _mapping.CreateParameter(command, parameter, null, nullable: true);

    /// <summary>The value as the provider stores it; null for none.</summary>
    public object? Value(object row)
    {
        var value = _getter.GetClrValue(row);
        return value is null || _mapping.Converter is null ? value : _mapping.Converter.ConvertToProvider(value);
    }
}
