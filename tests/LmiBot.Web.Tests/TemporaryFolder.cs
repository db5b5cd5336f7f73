using Microsoft.Data.Sqlite;

namespace LmiBot.Web.Tests;

/// <summary>A folder with a database that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lmibot-");

    public string Database => Path.Combine(_folder.FullName, "lmi.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
