using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
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
