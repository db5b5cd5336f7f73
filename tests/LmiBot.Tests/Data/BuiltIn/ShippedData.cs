using LmiBot.Data.BuiltIn;
using LmiBot.Tests.Data.Importing.Reference;

namespace LmiBot.Tests.Data.BuiltIn;

/// <summary>A database with the data set of this repository.</summary>
public sealed class ShippedData : IAsyncLifetime, IDisposable
{
    public static string Folder { get; } = Path.Combine(ReferenceFolders.Repository, "data");

    public ReferenceDatabase Database { get; } = new();

    public TimeSpan LoadTime { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await using var db = Database.Open();
        var start = TimeProvider.System.GetTimestamp();
        await BuiltInData.LoadAsync(db, Folder, null, TestContext.Current.CancellationToken);
        LoadTime = TimeProvider.System.GetElapsedTime(start);
    }

    public void Dispose() => Database.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
