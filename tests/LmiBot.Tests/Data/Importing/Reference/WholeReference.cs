using LmiBot.Data;
using LmiBot.Data.Importing;

namespace LmiBot.Tests.Data.Importing.Reference;

/// <summary>A database with the publishers' whole reference files and our own lists, made once for all tests that ask for it.</summary>
public sealed class WholeReference : IDisposable
{
    private readonly ReferenceDatabase _database = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IReadOnlyList<ImportedFile>? _files;

    /// <summary>What became of each file.</summary>
    public async Task<IReadOnlyList<ImportedFile>> FilesAsync()
    {
        var shared = ReferenceFolders.Shared();
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _files ??= await ImportAsync(shared);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<LmiDbContext> OpenAsync()
    {
        await FilesAsync();
        return _database.Open();
    }

    /// <summary>Imports everything (again).</summary>
    public Task<IReadOnlyList<ImportedFile>> ImportAsync(string shared) => _database.ImportEditionAsync(
        "30.1",
        [
            Path.Combine(shared, "soc"), Path.Combine(shared, "geo"), ReferenceFolders.Curated, Path.Combine(shared, "onet", "All_Career_Clusters.csv"),
            .. new[] { "Occupation Data", "Alternate Titles", "Job Zones" }.Select(name => Path.Combine(shared, "onet", $"{name}.txt")),
        ]);

    public void Dispose()
    {
        _gate.Dispose();
        _database.Dispose();
    }
}
