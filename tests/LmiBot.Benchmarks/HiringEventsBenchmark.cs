using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using LmiBot.Asking;
using LmiBot.Data;
using LmiBot.Data.BuiltIn;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Benchmarks;

/// <summary>From a text about hiring events to list, totals and chart, over 200,000 generated events in SQLite: whether anything has changed is asked of the database each time.</summary>
public class HiringEventsBenchmark : IDbContextFactory<LmiDbContext>, IDisposable
{
    private const int Events = 200_000;

    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Questions =
    [
        "layoffs in Austin this year", "expansions in manufacturing since June", "jobs announced and lost in Dallas by industry", "is anyone hiring welders?", "closings in Texas last quarter",
        "how many jobs were lost in Harris County in 2025", "what happened at Employer 77?", "WARN notices in Travis County since March", "hiring events this month", "hiring events in Texas at any time by month",
        "hiring events in the US at any time by industry", "largest layoffs in the US at any time", "tell me about welders",
    ];

    internal static int QuestionCount => Questions.Length;

    private string _file = "";
    private CurrentEvents _events = null!;
    private Ask _ask = null!;
    private int _asked;

    public LmiDbContext CreateDbContext() => new(new DbContextOptionsBuilder<LmiDbContext>().UseSqlite($"Data Source={_file}").Options);

    [GlobalSetup]
    public void Load()
    {
        _file = Path.Combine(Directory.CreateTempSubdirectory("lmibot-").FullName, "lmi.db");
        using (var db = CreateDbContext())
        {
            db.Database.EnsureCreated();
            BuiltInData.LoadAsync(db, Path.Combine(AppContext.BaseDirectory, "data"), null, CancellationToken.None).GetAwaiter().GetResult();
            _ask = new Ask(SnapshotLoader.LoadAsync(db, db.Releases.Max(r => r.ReleaseId), CancellationToken.None).GetAwaiter().GetResult(), new AskingOptions());
        }

        Fill();
        _events = new CurrentEvents(this);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        _events.OnAsync(Today, CancellationToken.None).GetAwaiter().GetResult();
        Console.WriteLine($"// {Events:N0} events read in {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N0} MB");
        started = Stopwatch.GetTimestamp();
        Withdraw();
        var changed = Stopwatch.GetTimestamp();
        _events.OnAsync(Today, CancellationToken.None).GetAwaiter().GetResult();
        Console.WriteLine($"// One withdrawn (in {Stopwatch.GetElapsedTime(started, changed).TotalMilliseconds:N1} ms): the next question reads it in {Stopwatch.GetElapsedTime(changed).TotalMilliseconds:N1} ms");
    }

    [Benchmark(Description = "Hiring events")]
    public Answer Answer() => _ask.With(_events.OnAsync(Today, CancellationToken.None).GetAwaiter().GetResult()).Answer(Questions[_asked++ % Questions.Length], AskState.Empty).Answer;

    public void Dispose()
    {
        _events?.Dispose();
        GC.SuppressFinalize(this);
    }

    [GlobalCleanup]
    public void Remove()
    {
        Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    private void Fill()
    {
        var random = new Random(1);
        string[] counties = [.. _ask.Release.Areas.All.Where(a => a.Type == Areas.AreaType.County && a.AreaCode.StartsWith("48", StringComparison.Ordinal)).Select(a => a.AreaCode), "06037", "36061"];
        string[] sectors = ["23", "31-33", "44-45", "62", "541511", "722511"];
        var kinds = Enum.GetValues<HiringEventKind>();
        for (var done = 0; done < Events; done += 5000)
        {
            using var db = CreateDbContext();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = done; i < done + 5000; i++)
                db.Add(Row(i, random, counties, sectors, kinds));
            db.SaveChanges();
            db.HiringEventChanges.AddRange(db.HiringEvents.OrderBy(e => e.HiringEventId).Skip(done).Select(e => e.HiringEventId).ToList().Select(Line));
            db.SaveChanges();
        }
    }

    private static HiringEvent Row(int i, Random random, string[] counties, string[] sectors, HiringEventKind[] kinds)
    {
        var kind = kinds[random.Next(kinds.Length)];
        JobCount? jobs = random.Next(10) == 0 ? null : new JobCount(random.Next(1, 500), 500);
        var gains = kind is HiringEventKind.Opening or HiringEventKind.Expansion;
        var name = $"Employer {i % 20_000} of Texas";
        var row = new HiringEvent
        {
            Status = HiringEventStatus.Published, Kind = kind, EmployerId = 0, Employer = new Employer { Name = name }, EmployerName = name, MayBePublished = true, LoggedBy = "benchmark", LoggedAt = DateTime.UnixEpoch,
            Reports = [new HiringEventReport { Source = gains ? ReportSource.OwnReport : ReportSource.WarnNotice, EmployerName = name, ReceivedAt = DateTime.UnixEpoch }],
        };
        row.Take(new HiringEventDetails
        {
            Kind = kind,
            Employer = name,
            AreaCode = counties[random.Next(counties.Length)],
            Place = $"Town {i % 900}",
            JobsGained = gains ? jobs : null,
            JobsLost = gains ? null : jobs,
            AnnouncedOn = Today.AddDays(-random.Next(9000)),
            Effective = DateSpan.On(Today.AddDays(60 - random.Next(9000))),
            NaicsCode = random.Next(4) == 0 ? sectors[random.Next(sectors.Length)] : null,
            Occupations = gains && random.Next(3) == 0 ? ["51-4121"] : [],
            MayBePublished = true,
        });
        return row;
    }

    private void Withdraw()
    {
        using var db = CreateDbContext();
        var one = db.HiringEvents.OrderBy(e => e.HiringEventId).Skip(1000).First();
        one.Status = HiringEventStatus.Withdrawn;
        db.Add(Line(one.HiringEventId));
        db.SaveChanges();
    }

    private static HiringEventChange Line(int id) => new() { HiringEventId = id, At = DateTime.UnixEpoch, By = "benchmark", Action = HiringEventAction.Import, After = "{}" };
}
