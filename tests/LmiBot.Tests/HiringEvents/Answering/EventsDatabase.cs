using System.Globalization;
using LmiBot.Data;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.HiringEvents.Answering;

/// <summary>A database with hiring events, and what questions read from it.</summary>
internal sealed class EventsDatabase : IDbContextFactory<LmiDbContext>, IDisposable
{
    private readonly ReferenceDatabase _database = new();

    public EventsDatabase() => Current = new CurrentEvents(this);

    /// <summary>As one instance of the bot has them.</summary>
    public CurrentEvents Current { get; }

    public LmiDbContext CreateDbContext() => _database.Open();

    /// <summary>Adds an event, published unless <paramref name="change"/> makes it something else, with a line of the trail.</summary>
    public int Add(HiringEventDetails details, Action<HiringEvent>? change = null)
    {
        using var db = CreateDbContext();
        var added = Row(details);
        change?.Invoke(added);
        db.Add(added);
        db.SaveChanges();
        db.Add(Line(added.HiringEventId));
        db.SaveChanges();
        return added.HiringEventId;
    }

    /// <summary>Changes an event, with a line of the trail.</summary>
    public void Change(int id, Action<HiringEvent> change)
    {
        using var db = CreateDbContext();
        change(db.HiringEvents.Single(e => e.HiringEventId == id));
        db.Add(Line(id));
        db.SaveChanges();
    }

    /// <summary>The 119 notices of the fixture, each an event.</summary>
    public void AddNotices()
    {
        using var db = CreateDbContext();
        foreach (var cells in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "HiringEvents", "Answering", "Fixtures", "warn_tx.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            db.Add(Row(new HiringEventDetails
            {
                Kind = HiringEventKind.Unspecified,
                AreaCode = cells[0],
                Employer = cells[1],
                Place = cells[2],
                AnnouncedOn = Day(cells[3]),
                Effective = cells[4].Length > 0 ? DateSpan.On(Day(cells[4])) : null,
                JobsLost = cells[5].Length > 0 ? JobCount.Exactly(int.Parse(cells[5], CultureInfo.InvariantCulture)) : null,
                NaicsCode = cells[6].Length > 0 ? cells[6] : null,
                Source = ReportSource.WarnNotice,
            }));
        }

        db.SaveChanges();
        db.AddRange(db.HiringEvents.Select(e => e.HiringEventId).ToList().Select(Line));
        db.SaveChanges();
    }

    public void Dispose()
    {
        Current.Dispose();
        _database.Dispose();
    }

    public static HiringEvent Row(HiringEventDetails details)
    {
        var row = new HiringEvent
        {
            Status = HiringEventStatus.Published,
            Kind = default,
            EmployerId = 0,
            Employer = new Employer { Name = details.Employer ?? "Acme" },
            EmployerName = "",
            MayBePublished = true,
            LoggedBy = "test",
            LoggedAt = DateTime.UnixEpoch,
            Reports = [new HiringEventReport { Source = details.Source, EmployerName = details.Employer ?? "Acme", Link = details.Link, ReceivedAt = DateTime.UnixEpoch }],
        };
        row.Take(details with { Employer = details.Employer ?? "Acme", MayBePublished = true });
        return row;
    }

    private static HiringEventChange Line(int id) => new() { HiringEventId = id, At = DateTime.UnixEpoch, By = "test", Action = HiringEventAction.Change, After = "{}" };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
