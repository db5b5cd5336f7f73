using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LmiBot.Tests.Data;

/// <summary>What EF Core writes for SQL Server, read by Microsoft's own parser.</summary>
public sealed class SqlServerScriptTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migrations_are_Transact_SQL(MigrationsSqlGenerationOptions options)
    {
        var script = Script(options);
        Assert.Contains("CREATE TABLE [Occupations]", script, StringComparison.Ordinal);
        Assert.Empty(Errors(script));
    }

    [Fact]
    public void A_damaged_script_is_noticed()
    {
        var script = Script(MigrationsSqlGenerationOptions.Default);
        Assert.NotEmpty(Errors(script.Replace("CREATE TABLE [Occupations] (", "CREATE TABLE [Occupations]", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_column_is_altered_while_a_primary_key_is_made_of_it()
    {
        using var db = Contexts.SqlServer();
        var migrations = db.GetService<IMigrationsAssembly>();
        foreach (var type in migrations.Migrations.Values)
        {
            var migration = migrations.CreateMigration(type, db.Database.ProviderName!);
            var keys = db.GetService<IModelRuntimeInitializer>().Initialize((IModel)migration.TargetModel, designTime: true).GetRelationalModel().Tables
                .ToDictionary(table => table.Name, table => table.PrimaryKey!.Columns.Select(column => column.Name).ToList());
            Assert.Equal([], Altered(migration.UpOperations, keys));
            Assert.Equal([], Altered(migration.DownOperations, keys));
        }
    }

    /// <summary>What the server would refuse, which no parser knows.</summary>
    private static List<string> Altered(IEnumerable<MigrationOperation> operations, Dictionary<string, List<string>> keys)
    {
        var (dropped, refused) = (new HashSet<string>(), new List<string>());
        foreach (var operation in operations)
        {
            if (operation is DropPrimaryKeyOperation drop)
                dropped.Add(drop.Table);
            else if (operation is AlterColumnOperation alter && keys[alter.Table].Contains(alter.Name) && !dropped.Contains(alter.Table))
                refused.Add($"{alter.Table}.{alter.Name}");
        }
        return refused;
    }

    private static string Script(MigrationsSqlGenerationOptions options)
    {
        using var db = Contexts.SqlServer();
        return db.GetService<IMigrator>().GenerateScript(options: options);
    }

    private static IEnumerable<string> Errors(string script)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        return errors.Select(error => $"{error.Line}:{error.Column} {error.Message}");
    }
}
