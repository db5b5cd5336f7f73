using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Tests.Outbound;

/// <summary>Microsoft Entra's token endpoint, and Azure's for managed identities, on a real server. The tokens are <c>token-1</c>, <c>token-2</c>...</summary>
internal sealed class TokenEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Request> _received = new();

    private TokenEndpoint()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<Request> Received => [.. _received];

    /// <summary>How long its tokens are good.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>With which it refuses; null: it doesn't.</summary>
    public string? Error { get; set; }

    /// <summary>Awaited before each answer.</summary>
    public Task Pace { get; set; } = Task.CompletedTask;

    public static async Task<TokenEndpoint> StartAsync()
    {
        var endpoint = new TokenEndpoint();
        await endpoint._app.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString())
            : context.Request.Query.ToDictionary(field => field.Key, field => field.Value.ToString());
        _received.Enqueue(new Request(context.Request.Host.Host, context.Request.Path, form));
        var number = _received.Count;
        await Pace;
        if (Error is not null)
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsJsonAsync(new { error = Error, error_description = "AADSTS7000215: Invalid client secret provided." });
            return;
        }
        var seconds = (int)Lifetime.TotalSeconds;
        await context.Response.WriteAsJsonAsync(new
        {
            token_type = "Bearer",
            access_token = $"token-{number}",
            expires_in = seconds,
            expires_on = TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        });
    }

    internal sealed record Request(string Host, string Path, Dictionary<string, string> Fields);
}
