using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data;

public sealed class MigrationTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void The_model_has_not_changed_without_a_migration(string provider)
    {
        using var db = Contexts.Of(provider);
        Assert.False(db.Database.HasPendingModelChanges(), "Run build/migrations.sh add NAME");
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void Each_provider_has_its_own_migrations(string provider)
    {
        using var db = Contexts.Of(provider);
        Assert.NotEmpty(db.Database.GetMigrations());
    }
}
