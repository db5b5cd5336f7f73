using LmiBot.Areas;
using LmiBot.Asking;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Releases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Releases;

/// <summary>A release of a few occupations and areas (<see cref="Cast"/>) whose figures a test sets down itself. It goes through a database, like any release.</summary>
internal sealed class SmallRelease
{
    private const int Oews = 1;
    private const int Projections = 2;

    private readonly List<object> _rows =
    [
        Source(Oews, SourceProgram.Oews, "May 2025"),
        Source(Projections, SourceProgram.ProjectionsCentral, "2022-32"),
        .. Cast.Areas,
        .. Cast.Occupations,
        .. Cast.Requirements(Projections),
        .. Cast.Names,
    ];

    /// <summary>A row of OEWS; pay that is left out is not published.</summary>
    public SmallRelease Wage(
        string area, string code, int? jobs = 1000, int? annual = null, int? entry = null, decimal? hourly = null, double? quotient = null, bool topCoded = false)
    {
        _rows.Add(new IOWage
        {
            SourceId = Oews,
            AreaCode = area,
            SocCode = code,
            Level = OccupationLevel.Detailed,
            PeriodYear = 2025,
            Employment = jobs,
            AnnualMedian = annual,
            AnnualPct10 = entry,
            HourlyMedian = hourly,
            LocationQuotient = quotient,
            TopCoded = topCoded ? WageCells.AnnualMedian | WageCells.HourlyMedian : WageCells.None,
            PayBasis = area != AreaCatalog.NationCode ? PayBasis.Unflagged
                : code == Cast.Teachers ? PayBasis.AnnualOnly
                : code == Cast.Actors ? PayBasis.HourlyOnly
                : PayBasis.Unflagged,
        });
        return this;
    }

    /// <summary>A row of the projections from 2022 to 2032; openings that are left out are not published.</summary>
    public SmallRelease Projection(string area, string code, int jobs, int change, int? openings = null)
    {
        _rows.Add(new ProjectionsMatrix
        {
            SourceId = Projections,
            AreaCode = area,
            SocCode = code,
            Level = OccupationLevel.Detailed,
            BaseYear = 2022,
            ProjectedYear = 2032,
            BaseEmployment = jobs,
            ProjectedEmployment = jobs + change,
            NumericChange = change,
            PercentChange = Math.Round(100.0 * change / jobs, 1),
            AnnualOpenings = openings,
        });
        return this;
    }

    /// <summary>Anything else that the database holds.</summary>
    public SmallRelease With(params object[] rows)
    {
        _rows.AddRange(rows);
        return this;
    }

    public async Task<ReleaseSnapshot> LoadAsync()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var db = new LmiDbContext(new DbContextOptionsBuilder<LmiDbContext>().UseSqlite(connection).Options);
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        db.Add(new Release { ReleaseId = 1, Name = "Small", CreatedAt = DateTimeOffset.UnixEpoch, PublishedAt = DateTime.UnixEpoch });
        db.AddRange(_rows);
        db.AddRange(_rows.OfType<ReleaseSource>().Select(s => new ReleaseContent { ReleaseId = 1, SourceId = s.SourceId }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return await SnapshotLoader.LoadAsync(db, 1, TestContext.Current.CancellationToken);
    }

    public async Task<Ask> AskAsync(AskingOptions? options = null) => new(await LoadAsync(), options ?? new AskingOptions());

    /// <summary>The answer to a question in Texas.</summary>
    public async Task<Answer> AnswerAsync(Question question) => (await AskAsync()).Answer(question);

    public static ReleaseSource Source(int id, SourceProgram program, string vintage) => new()
    {
        SourceId = id,
        ReleaseId = 1,
        Program = program,
        Vintage = vintage,
        FileName = $"{program}.csv",
        ContentHash = "",
        RowCount = 1,
        ImportedAt = DateTimeOffset.UnixEpoch,
    };
}
