using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LmiBot.EndToEnd.Tests.WebChat;

/// <summary>A site of somebody else, with the snippet of docs/webchat.md on its page.</summary>
internal sealed class AgencySite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AgencySite(WebApplication app) => _app = app;

    public string Origin => _app.Urls.Single();

    /// <summary>Serves it on a free port, with the bot's address yet to be told.</summary>
    public static async Task<AgencySite> StartAsync(Func<Uri> bot)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Content($"""
            <!DOCTYPE html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Agency</title><link rel="icon" href="data:,"></head>
            <body><main><h1>Agency</h1></main><script src="{new Uri(bot(), "/webchat/embed.js")}" data-label="Ask about jobs" async></script></body></html>
            """, "text/html"));
        await app.StartAsync();
        return new AgencySite(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
