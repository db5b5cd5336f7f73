using System.Data.Common;
using System.Runtime.CompilerServices;
using LmiBot.Data;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Web.Operation.Doctor;

/// <summary>The database is there, up to date, and has something to answer from.</summary>
internal sealed class DatabaseExamination(IDbContextFactory<LmiDbContext> databases, TimeProvider time) : IExamination
{
    private const string Subject = "database";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await ExamineDatabaseAsync(cancellationToken);
    }

    private async Task<Finding> ExamineDatabaseAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        try
        {
            return await ExamineAsync(db, patience.Token);
        }
        catch (Exception exception) when (exception is DbException or ArgumentException or InvalidOperationException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Finding.Problem(Subject, $"It does not answer: {exception.Message}", "Check Database:Provider and ConnectionStrings:Lmi, that this machine reaches the server or the file, and that the account may use it.");
        }
    }

    private async Task<Finding> ExamineAsync(LmiDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite() && !File.Exists(db.Database.GetDbConnection().DataSource))
            return Finding.Warning(Subject, "There is none yet.", "The first start makes it and fills it; ConnectionStrings:Lmi says where.");
        await db.Database.OpenConnectionAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
            return Finding.Warning(Subject, $"{pending.Count} migration(s) are not applied, the first {pending[0]}.", "The next start applies them, if its account may change tables; else run the script that build/migrations.sh script prints for this provider.");
        var release = (await db.Releases.PublishedAsync(cancellationToken)).At(time.GetUtcNow().UtcDateTime)?.Name;
        return release is null
            ? Finding.Warning(Subject, "It has no published release: there is nothing to answer from.", "The next start loads the built-in data; or import the publishers' files and publish the release (README, Load your own data).")
            : Finding.Ok(Subject, $"It answers, is up to date, and holds release {release}.");
    }
}
