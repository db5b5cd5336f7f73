namespace LmiBot.EndToEnd.Tests;

/// <summary>A folder of its own outside the repository, deleted with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lmibot-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
