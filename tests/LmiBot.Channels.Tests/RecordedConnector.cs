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
    private readonly ConcurrentQueue<Request> _received = new();
    private readonly ConcurrentQueue<(string PathEnd, Func<HttpContext, Task> Answer)> _next = new();

    private RecordedConnector()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>The service URL that activities from here name.</summary>
    public string ServiceUrl => _app.Urls.Single() + "/_connector/";

    public HttpStatusCode Status { get; set; } = HttpStatusCode.Created;

    /// <summary>What it answers with <see cref="Status"/>.</summary>
    public string Body { get; set; } = """{ "id": "sent-1" }""";

    /// <summary>What it was sent, in order.</summary>
    public IReadOnlyList<Request> Received => [.. _received];

    /// <summary>What it was sent, once that is so much: what follows a response comes when it comes.</summary>
    /// <exception cref="TimeoutException">It wasn't, for ten seconds.</exception>
    public async Task<IReadOnlyList<Request>> ReceivedAsync(int count)
    {
        for (var tries = 0; _received.Count < count; tries++)
        {
            if (tries == 1000)
                throw new TimeoutException($"{_received.Count} of {count} came.");
            await Task.Delay(10);
        }
        return Received;
    }

    public static async Task<RecordedConnector> StartAsync()
    {
        var connector = new RecordedConnector();
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>Answers one request in another way than the rest.</summary>
    /// <param name="answer">How.</param>
    /// <param name="pathEnd">How its path ends; any request, the next one, where it is empty.</param>
    public void Next(Func<HttpContext, Task> answer, string pathEnd = "") => _next.Enqueue((pathEnd, answer));

    /// <inheritdoc cref="Next(Func{HttpContext, Task}, string)"/>
    public void Next(HttpStatusCode status, string? retryAfter = null) => Next(context =>
    {
        context.Response.StatusCode = (int)status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        _received.Enqueue(new Request(
            context.Request.Method, context.Request.Host.Host, context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.Authorization, body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject()));
        if (_next.TryPeek(out var next) && context.Request.Path.Value!.EndsWith(next.PathEnd, StringComparison.Ordinal) && _next.TryDequeue(out next))
        {
            await next.Answer(context);
            return;
        }
        context.Response.StatusCode = (int)Status;
        context.Response.Headers.Location = "/elsewhere";
        await context.Response.WriteAsync(Body);
    }

    /// <param name="Method">GET, POST...</param>
    /// <param name="Host">The host that was meant.</param>
    /// <param name="Path">The target as it stood in the request line.</param>
    /// <param name="Authorization">The header, if any.</param>
    /// <param name="Activity">The body; an empty object where there was none.</param>
    public sealed record Request(string Method, string Host, string Path, string? Authorization, JsonObject Activity)
    {
        public void Deconstruct(out string path, out JsonObject activity) => (path, activity) = (Path, Activity);
    }
}
