using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Releases;
using LmiBot.Releases.Checking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Releases;

/// <summary>Drafts with the wages of Texas a year later, in which registered nurses earn what the test says.</summary>
internal static class Draft
{
    private const string Texas = "48";
    private const string Nurses = "29-1141";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task BeginAsync(IServiceProvider services, string name, int nursesEarn)
    {
        await services.GetRequiredService<CreateRelease>().RunAsync(Caller.Operator, name, ReleaseKind.Quarterly, Cancellation);
        await using var db = await services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        var draft = await db.Releases.Include(r => r.Sources).SingleAsync(r => r.Name == name, Cancellation);
        int[] held = [.. draft.Sources.Select(s => s.SourceId)];
        var year = await db.IOWages.Where(w => held.Contains(w.SourceId)).MaxAsync(w => w.PeriodYear, Cancellation);
        var rows = await db.IOWages.AsNoTracking().Where(w => held.Contains(w.SourceId) && w.AreaCode == Texas && w.PeriodYear == year).ToListAsync(Cancellation);
        var source = new ReleaseSource
        {
            ReleaseId = draft.ReleaseId, Program = SourceProgram.Oews, Vintage = $"May {year + 1}", FileName = $"texas_M{year + 1}.csv", ContentHash = name, RowCount = rows.Count, ImportedAt = default,
        };
        draft.Sources.Add(source);
        draft.Version++;
        await db.SaveChangesAsync(Cancellation);
        db.AddRange(rows.Select(row => NextYear(row, source.SourceId, row.SocCode == Nurses ? nursesEarn : row.AnnualMedian)));
        await db.SaveChangesAsync(Cancellation);
    }

    /// <returns>From when on it answers.</returns>
    public static async Task<DateTime> PublishAsync(IServiceProvider services, string name)
    {
        var publication = await services.GetRequiredService<PublishRelease>().RunAsync(Caller.Operator, name, FindingNames.Warnings, Cancellation);
        return publication.From ?? throw new InvalidOperationException(string.Join('\n', publication.Report.Findings));
    }

    private static IOWage NextYear(IOWage row, int source, int? median) => new()
    {
        SourceId = source, AreaCode = row.AreaCode, SocCode = row.SocCode, Level = row.Level, PeriodYear = (short)(row.PeriodYear + 1), Employment = row.Employment,
        AnnualMedian = median, NotPublished = row.NotPublished, TopCoded = row.TopCoded, PayBasis = row.PayBasis,
    };
}
