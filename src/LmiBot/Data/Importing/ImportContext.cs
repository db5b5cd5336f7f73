using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing;

/// <summary>What a layout may know beside the table that it reads.</summary>
/// <param name="Db">Inside the file's transaction; for look-ups before the first row is yielded, since rows are written while the next are read.</param>
/// <param name="SourceId">The <see cref="Releases.ReleaseSource"/> that the rows belong to.</param>
/// <param name="Vintage">As the layout has named it.</param>
/// <param name="KnownOccupations">Codes in the database; add a code before its row is yielded.</param>
/// <param name="KnownAreas">Codes in the database; add a code before its row is yielded.</param>
internal sealed record ImportContext(
    LmiDbContext Db, int SourceId, string Vintage, HashSet<string> KnownOccupations, HashSet<string> KnownAreas)
{
    public static async Task<ImportContext> CreateAsync(
        LmiDbContext db, int sourceId, string vintage, CancellationToken cancellation) => new(
            db,
            sourceId,
            vintage,
            await db.Occupations.Select(o => o.SocCode).ToHashSetAsync(cancellation),
            await db.Areas.Select(a => a.AreaCode).ToHashSetAsync(cancellation));
}
