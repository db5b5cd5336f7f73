using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LmiBot.EndToEnd.Tests;

/// <summary>Receives OpenTelemetry over HTTP. Names and texts stand as they are in protobuf, so that they can be looked for.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> _received = new();
    private readonly WebApplication _app;

    private Collector(WebApplication app)
    {
        _app = app;
        app.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _received.Enqueue((request.Path, Encoding.Latin1.GetString(body.ToArray())));
            return Results.Bytes([], "application/x-protobuf");
        });
    }

    public string Address => _app.Urls.Single();

    public string All => string.Concat(_received.Select(r => r.Body));

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var collector = new Collector(builder.Build());
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>Waits until all of <paramref name="texts"/> have come to <paramref name="path"/>.</summary>
    public async Task GetsAsync(string path, string[] texts, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (texts.Where(text => !Got(path, text)).ToList() is { Count: > 0 } missing)
        {
            Assert.False(patience.IsCancellationRequested, $"{path} did not get {string.Join(", ", missing)}.");
            await Task.Delay(100, cancellation);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private bool Got(string path, string text) => _received.Any(r => r.Path == path && r.Body.Contains(text, StringComparison.Ordinal));
}
