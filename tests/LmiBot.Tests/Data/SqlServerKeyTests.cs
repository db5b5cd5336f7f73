using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LmiBot.Tests.Data;

/// <summary>SQL Server takes an index with a longer key and fails at the first long value.</summary>
public sealed class SqlServerKeyTests
{
    private const int ClusteredLimit = 900;
    private const int NonclusteredLimit = 1_700;

    [Fact]
    public void No_key_can_outgrow_its_index()
    {
        using var db = Contexts.SqlServer();
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;
        var tooLong = tables.SelectMany(Keys).Where(key => key.Bytes > key.Limit).ToList();
        Assert.Empty(tooLong);
        Assert.Equal(400, tables.SelectMany(Keys).Single(key => key.Name == "PK_ConversationStates").Bytes);
    }

    [Theory]
    [InlineData("HandledActivities", "Key")]
    [InlineData("ConversationStates", "Key")]
    [InlineData("DirectLineActivities", "ConversationId", "IdempotencyKey")]
    [InlineData("Conversations", "ChannelId", "ConversationId", "TeamId")]
    [InlineData("ChannelPurposes", "ChannelId", "ConversationId")]
    [InlineData("Invitations", "RequestId")]
    public void Ids_that_differ_by_case_are_different(string table, params string[] columns)
    {
        using var db = Contexts.SqlServer();
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        Assert.All(columns, column => Assert.Equal("Latin1_General_100_BIN2", model.FindTable(table, null)!.FindColumn(column)!.Collation));
    }

    private static IEnumerable<(string Name, int Bytes, int Limit)> Keys(ITable table) =>
    [
        .. table.UniqueConstraints.Select(key => (key.Name, Bytes(key.Columns), key.GetIsPrimaryKey() ? ClusteredLimit : NonclusteredLimit)),
        .. table.Indexes.Select(index => (index.Name, Bytes(index.Columns), NonclusteredLimit)),
    ];

    private static int Bytes(IEnumerable<IColumn> columns) => columns.Sum(Bytes);

    private static int Bytes(IColumn column)
    {
        var mapping = column.StoreTypeMapping;
        return column.StoreType switch
        {
            "tinyint" or "bit" => 1,
            "smallint" => 2,
            "int" => 4,
            "bigint" => 8,
            "uniqueidentifier" => 16,
            "date" => 3,
            "datetime2" => 8,
            _ when column.StoreType.StartsWith("datetimeoffset", StringComparison.Ordinal) => 10,
            _ when column.StoreType.StartsWith("nvarchar", StringComparison.Ordinal) => 2 * (mapping.Size ?? int.MaxValue / 4),
            _ when column.StoreType.StartsWith("varchar", StringComparison.Ordinal) => mapping.Size ?? int.MaxValue / 4,
            _ => throw new NotSupportedException($"{column.Table.Name}.{column.Name} is {column.StoreType}: say how many bytes it takes in a key."),
        };
    }
}
