using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>The Chrome or Chromium of this machine.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly string[] MacApps =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    /// <summary><c>CHROME_PATH</c> if it is set, else the first that is installed; null if there is none.</summary>
    public static string? Find() =>
        Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } path ? path : OnPath().Concat(MacApps).FirstOrDefault(File.Exists);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, string executable) =>
        playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });

    private static IEnumerable<string> OnPath() =>
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        select Path.Combine(folder, name);
}
