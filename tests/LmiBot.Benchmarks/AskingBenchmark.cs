using BenchmarkDotNet.Attributes;
using LmiBot.Asking;
using LmiBot.Data;
using LmiBot.Data.BuiltIn;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Benchmarks;

/// <summary>From a text to its answer, in process, on the built-in data: the questions of <c>questions.txt</c> in turn, one an iteration.</summary>
public class AskingBenchmark
{
    private Ask _ask = null!;
    private string[] _questions = null!;
    private int _asked;

    /// <remarks>Not a task: what runs benchmarks in process does not wait for one.</remarks>
    [GlobalSetup]
    public void Load()
    {
        _questions = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "questions.txt"));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var release = ReleaseAsync().GetAwaiter().GetResult();
        var loaded = GC.GetTotalMemory(forceFullCollection: true);
        _ask = new Ask(release, new AskingOptions());
        var indexed = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine($"// Memory: the release {(loaded - before) / 1e6:N0} MB, the indexes of its words {(indexed - loaded) / 1e6:N0} MB");
    }

    [Benchmark(Description = "Answer")]
    public Answer Answer() => _ask.Answer(_questions[_asked++ % _questions.Length], AskState.Empty).Answer;

    private static async Task<ReleaseSnapshot> ReleaseAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lmibot-");
        try
        {
            var options = new DbContextOptionsBuilder<LmiDbContext>().UseSqlite($"Data Source={Path.Combine(folder.FullName, "lmi.db")};Pooling=False");
            await using var db = new LmiDbContext(options.Options);
            await db.Database.EnsureCreatedAsync();
            await BuiltInData.LoadAsync(db, Path.Combine(AppContext.BaseDirectory, "data"), null, CancellationToken.None);
            return await SnapshotLoader.LoadAsync(db, await db.Releases.MaxAsync(r => r.ReleaseId), CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
