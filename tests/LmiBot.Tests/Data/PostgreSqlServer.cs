using System.Diagnostics;
using System.Globalization;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LmiBot.Tests.Data;

/// <summary>A PostgreSQL server of this process, from the first use of it to the process's end, however that comes (<c>tests/postgresql.sh</c>).</summary>
internal static class PostgreSqlServer
{
    private static readonly Lazy<string> Socket = new(Start);
    private static readonly Lazy<string> MigratedTemplate = new(MigrateTemplate);
    private static int _databases;

    /// <summary>Creates a database as the migrations make it, but by a copy, which is faster.</summary>
    /// <returns>Its connection string.</returns>
    public static string Create()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        Execute($"""CREATE DATABASE "{name}" TEMPLATE "{MigratedTemplate.Value}" """);
        return ConnectionString(name);
    }

    public static void Drop(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        Execute($"""DROP DATABASE "{Name(connectionString)}" WITH (FORCE)""");
    }

    /// <summary>Puts a copy of another database in the place of one.</summary>
    public static void Replace(string connectionString, string other)
    {
        // What is connected to a template, in a pool as well, keeps others from copying it.
        using (var connection = new NpgsqlConnection(other))
            NpgsqlConnection.ClearPool(connection);
        Drop(connectionString);
        Execute($"""CREATE DATABASE "{Name(connectionString)}" TEMPLATE "{Name(other)}" """);
    }

    private static string Name(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private static string ConnectionString(string database) => $"Host={Socket.Value};Username=lmi;Database={database}";

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static string MigrateTemplate()
    {
        const string Template = "lmi";
        // What is connected to a template keeps others from copying it, in a pool as well.
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Database:Provider", "PostgreSql"), new("ConnectionStrings:Lmi", ConnectionString(Template) + ";Pooling=False")]).Build();
        using var services = new ServiceCollection().AddLmiDatabase(configuration).BuildServiceProvider();
        using var db = services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContext();
        db.Database.Migrate();
        return Template;
    }

    private static string Start()
    {
        var script = Process.Start(new ProcessStartInfo("sh", [Path.Combine(AppContext.BaseDirectory, "postgresql.sh")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            script.StandardInput.Close();
            script.WaitForExit(TimeSpan.FromSeconds(10));
        };
        return script.StandardOutput.ReadLine() ?? throw new InvalidOperationException("No PostgreSQL server could be started; the reason is above.");
    }
}
