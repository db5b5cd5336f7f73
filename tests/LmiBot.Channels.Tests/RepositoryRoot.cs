namespace LmiBot.Channels.Tests;

internal static class RepositoryRoot
{
    /// <summary>The folder that holds the solution, found upwards from where the tests run.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "LmiBot.sln"))
            ? folder
            : Find(Directory.GetParent(folder)?.FullName ?? throw new DirectoryNotFoundException("LmiBot.sln is in no folder above the tests"));
}
