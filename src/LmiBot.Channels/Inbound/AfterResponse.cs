using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Inbound;

/// <summary>Work that the caller doesn't wait for: begun when the response is out, and finished before the app stops. What fails is in the log.</summary>
internal sealed class AfterResponse(IServiceScopeFactory scopes, IHostApplicationLifetime app, ILogger<AfterResponse> logger) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <param name="response">What goes first.</param>
    /// <param name="work">What to do then, with services of its own, for the request's are gone. Its token is cancelled when the app is to stop: what isn't urgent may end then.</param>
    public void Run(HttpResponse response, Func<IServiceProvider, CancellationToken, Task> work) => response.OnCompleted(() =>
    {
        // Not awaited: the connection would be kept from its next request.
        var running = Task.Run(() => RunAsync(work));
        _running.TryAdd(running, true);
        running.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
        return Task.CompletedTask;
    });

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task RunAsync(Func<IServiceProvider, CancellationToken, Task> work)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider, app.ApplicationStopping);
        }
        catch (OperationCanceledException) when (app.ApplicationStopping.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            logger.AfterResponseFailed(exception);
        }
    }
}
