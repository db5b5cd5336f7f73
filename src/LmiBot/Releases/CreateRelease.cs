using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases;

/// <summary>Begins a draft, which carries over what the release before holds.</summary>
public sealed class CreateRelease(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <exception cref="RefusedException">Nothing was begun.</exception>
    public Task<Release> RunAsync(Caller caller, string name, ReleaseKind kind, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageReleases);
        if (!Release.IsName(name))
            throw RefusedException.Because(ReleaseText.NoName, name, Release.LongestName);
        return databases.InsertOnceAsync(db => CreateAsync(db, name, kind, cancellationToken), cancellationToken);
    }

    private async Task<Release> CreateAsync(LmiDbContext db, string name, ReleaseKind kind, CancellationToken cancellationToken)
    {
        var names = await db.Releases.Select(r => r.Name).ToListAsync(cancellationToken);
        return names.Find(taken => string.Equals(taken, name, StringComparison.OrdinalIgnoreCase)) is { } taken
            ? throw RefusedException.Because(ReleaseText.NameTaken, taken)
            : await DraftRelease.BeginAsync(db, name, kind, time.GetUtcNow(), cancellationToken);
    }
}
