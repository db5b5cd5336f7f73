using LmiBot.Asking;
using LmiBot.Data.BuiltIn;
using LmiBot.Releases;
using LmiBot.Tests.Data.BuiltIn;
using LmiBot.Tests.Data.Importing.Reference;
using LmiBot.Tests.Releases;

[assembly: AssemblyFixture(typeof(ShippedRelease))]

namespace LmiBot.Tests.Releases;

/// <summary>The data set of this repository, loaded once for all tests and ready to be asked.</summary>
public sealed class ShippedRelease
{
    private readonly Lazy<Task<Ask>> _ask = new(LoadAsync);

    /// <summary>Answers with Texas as its home area.</summary>
    public Task<Ask> AskAsync() => _ask.Value;

    private static async Task<Ask> LoadAsync()
    {
        using var database = new ReferenceDatabase();
        await using var db = database.Open();
        await BuiltInData.LoadAsync(db, ShippedData.Folder, null, CancellationToken.None);
        var release = (await db.Releases.PublishedAsync(CancellationToken.None)).At(DateTime.MaxValue)!;
        return new Ask(await SnapshotLoader.LoadAsync(db, release.ReleaseId, CancellationToken.None), new AskingOptions());
    }
}
