using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using LmiBot.Data;
using LmiBot.Data.BuiltIn;
using LmiBot.Digests;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Benchmarks;

/// <summary>
/// A digest of 60 topics in turn, each computed anew, from releases that are in memory; what is published is asked of the database each time. On the built-in data, or on those of the SQLite file that
/// <c>LMIBOT_DATABASE</c> names.
/// </summary>
public class DigestBenchmark : IDbContextFactory<LmiDbContext>, IDisposable
{
    private static readonly DigestTopic[] Topics =
    [
        .. from field in new[] { null, "healthcare", "manufacturing", "finance" }
           from area in new[] { "00", "48", "12420", "19100", "26420" }
           from audience in Enum.GetValues<DigestAudience>()
           select new DigestTopic(field, area, audience),
    ];

    private string _file = "";
    private bool _isOwn;
    private LoadedReleases _releases = null!;
    private CurrentEvents _events = null!;
    private int _asked;

    internal static int TopicCount => Topics.Length;

    public LmiDbContext CreateDbContext() => new(new DbContextOptionsBuilder<LmiDbContext>().UseSqlite($"Data Source={_file}").Options);

    [GlobalSetup]
    public async Task LoadAsync()
    {
        _file = Environment.GetEnvironmentVariable("LMIBOT_DATABASE") ?? Path.Combine(Directory.CreateTempSubdirectory("lmibot-").FullName, "lmi.db");
        _isOwn = !File.Exists(_file);
        if (_isOwn)
        {
            await using var db = CreateDbContext();
            await db.Database.EnsureCreatedAsync();
            await BuiltInData.LoadAsync(db, Path.Combine(AppContext.BaseDirectory, "data"), null, CancellationToken.None);
        }
        (_releases, _events) = (new LoadedReleases(this, TimeProvider.System), new CurrentEvents(this));
        var (compute, before, started) = (Compute(), GC.GetTotalMemory(forceFullCollection: true), Stopwatch.GetTimestamp());
        await compute.RunAsync(Topics[0], CancellationToken.None);
        Console.WriteLine($"// The first, which loads both releases and the events: {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N0} MB");
        await KnownAsync(compute);
    }

    [Benchmark(Description = "Digest")]
    public Task<Digest> Digest() => Compute().RunAsync(Topics[_asked++ % Topics.Length], CancellationToken.None);

    public void Dispose()
    {
        _events?.Dispose();
        _releases?.Dispose();
        GC.SuppressFinalize(this);
    }

    [GlobalCleanup]
    public void Remove()
    {
        Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_isOwn)
            Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    private static async Task KnownAsync(ComputeDigest compute)
    {
        const int Times = 1000;
        foreach (var topic in Topics)
            await compute.RunAsync(topic, CancellationToken.None);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Times; i++)
            await compute.RunAsync(Topics[i % Topics.Length], CancellationToken.None);
        Console.WriteLine($"// {Times} more of {Topics.Length} topics: {compute.Computed} were computed; a known one takes {Stopwatch.GetElapsedTime(started).TotalMilliseconds / Times:N2} ms");
    }

    private ComputeDigest Compute() =>
        new(this, _releases, _events, new HiringEventClock(TimeProvider.System, Options.Create(new HiringEventOptions())), Options.Create(new DigestOptions()));
}
