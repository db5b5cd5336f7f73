using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LmiBot.EndToEnd.Tests;

/// <summary>The real app in a process of its own, on a free port of the loopback address, with a new database.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ProcessStartInfo _start;
    private readonly TemporaryFolder _folder;
    private ChildProcess _process;

    private Bot(ProcessStartInfo start, TemporaryFolder folder, Uri address)
    {
        _start = start;
        _process = new ChildProcess(start);
        _folder = folder;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Its connection string, for another instance.</summary>
    public string Database => DatabaseIn(_folder);

    /// <summary>All that it has printed.</summary>
    public string Output => _process.Output;

    public Uri MessagesEndpoint => new(Client.BaseAddress!, "/api/messages");

    /// <summary>Starts it in a working directory that holds nothing, and waits until it is healthy. Settings are environment variables.</summary>
    public static async Task<Bot> StartAsync(string assembly, string environment, CancellationToken cancellation, params (string Key, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [assembly]) { WorkingDirectory = folder.Path };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["ConnectionStrings__Lmi"] = DatabaseIn(folder);
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var bot = new Bot(start, folder, new Uri($"http://127.0.0.1:{port}"));
        try
        {
            await bot.HealthyAsync(cancellation);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills it, without a chance to end anything.</summary>
    public ValueTask KillAsync() => _process.DisposeAsync();

    /// <summary>Kills it, starts it anew on the same database and port, and waits until it is healthy.</summary>
    public async Task RestartAsync(CancellationToken cancellation)
    {
        await KillAsync();
        _process = new ChildProcess(_start);
        await HealthyAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    // With an app id it asks Microsoft for a token, gets none here, and so is alive and never ready.
    private Uri Health => new(_start.Environment.ContainsKey("Bot__AppId") ? "/healthz/live" : "/healthz/ready", UriKind.Relative);

    private static string DatabaseIn(TemporaryFolder folder) => $"Data Source={Path.Combine(folder.Path, "database", "lmi.db")}";

    private async Task HealthyAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await AnswersAsync(cancellation))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw _process.Failed("it did not become healthy");
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            using var response = await Client.GetAsync(Health, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
