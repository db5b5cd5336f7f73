using System.Diagnostics;
using System.Text.RegularExpressions;

namespace LmiBot.EndToEnd.Tests;

/// <summary>Microsoft's local look-alike of Teams, in a process of its own, connected to a bot.</summary>
internal sealed partial class Playground : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly TemporaryFolder _folder;

    private Playground(ChildProcess process, TemporaryFolder folder, int port)
    {
        _process = process;
        _folder = folder;
        Address = new Uri($"http://localhost:{port}");
    }

    /// <summary>The command, which <c>tests/run.sh</c> installs.</summary>
    public static string Command { get; } = Repository.NodeModule("@microsoft", "m365agentsplayground", "cli.js");

    /// <summary>Its user's object id.</summary>
    public const string User = "00000000-0000-0000-0000-0000000000020";

    /// <summary>Settings that make its user an administrator.</summary>
    public static (string Key, string Value)[] Administrator { get; } =
    [
        ("Access__Administrators__0__ObjectId", User), ("Access__Administrators__0__TenantId", "00000000-0000-0000-0000-0000000000001"),
    ];

    public Uri Address { get; }

    /// <summary>Starts it on a free port, in a folder of its own, because it writes a <c>devTools</c> folder where it starts.</summary>
    public static async Task<Playground> StartAsync(Uri messagesEndpoint, CancellationToken cancellation)
    {
        var folder = new TemporaryFolder();
        string[] arguments = [Command, "-e", messagesEndpoint.ToString(), "-c", "msteams", "-p", "0", "--dt"];
        var process = new ChildProcess(new ProcessStartInfo("node", arguments) { WorkingDirectory = folder.Path });
        try
        {
            var match = await process.PrintsAsync(Listening(), cancellation);
            return new Playground(process, folder, int.Parse(match.Groups[1].ValueSpan, provider: null));
        }
        catch
        {
            await process.DisposeAsync();
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    [GeneratedRegex(@"Listening on (\d+)")]
    private static partial Regex Listening();
}
