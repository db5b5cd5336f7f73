namespace LmiBot.Web.Tests;

internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("These tests run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "LmiBot.sln")) ? folder.FullName
        : Find(folder.Parent);
}
