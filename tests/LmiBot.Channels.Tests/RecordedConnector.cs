using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Tests;

/// <summary>A channel's connector on a real server, which keeps what it is sent.</summary>
public sealed class RecordedConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, JsonObject Activity)> _received = new();

    private RecordedConnector()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    /// <summary>The service URL that activities from here name.</summary>
    public string ServiceUrl => _app.Urls.Single() + "/_connector/";

    public HttpStatusCode Status { get; set; } = HttpStatusCode.Created;

    /// <summary>The targets as they stood in the request lines, and the bodies, in order.</summary>
    public IReadOnlyList<(string Path, JsonObject Activity)> Received => [.. _received];

    public static async Task<RecordedConnector> StartAsync()
    {
        var connector = new RecordedConnector();
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        var activity = await JsonNode.ParseAsync(context.Request.Body);
        _received.Enqueue((context.Features.Get<IHttpRequestFeature>()!.RawTarget, activity!.AsObject()));
        context.Response.StatusCode = (int)Status;
        context.Response.Headers.Location = "/elsewhere";
        await context.Response.WriteAsync("""{ "id": "sent-1" }""");
    }
}
