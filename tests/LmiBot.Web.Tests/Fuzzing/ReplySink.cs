using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>A connector that takes everything and keeps nothing.</summary>
internal sealed class ReplySink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ReplySink(WebApplication app) => _app = app;

    public string ServiceUrl => _app.Urls.Single() + "/";

    public static async Task<ReplySink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(TakeAsync);
        await app.StartAsync();
        return new ReplySink(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task TakeAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync("""{"id":"sent"}""", context.RequestAborted);
    }
}
