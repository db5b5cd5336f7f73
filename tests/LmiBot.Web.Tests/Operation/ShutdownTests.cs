using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Tests.Operation;

public sealed class ShutdownTests(BotApplication bot) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_in_flight_is_answered_and_remembered_and_nobody_new_is_let_in()
    {
        var gate = new Gate();
        await using var host = Host(gate);
        using var client = host.Start();
        var turn = client.PostAsJsonAsync("/api/messages", Message("what does an electrician earn in Houston"), Cancellation);
        await gate.Entered.Task.WaitAsync(Cancellation);

        var stopping = host.StopAsync();
        await UntilRefusedAsync(host);
        Assert.False(stopping.IsCompleted);
        gate.Open.SetResult();

        using var response = await turn;
        var replies = (await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["activities"]!.AsArray();
        Assert.Contains("Electricians", Assert.Single(replies)!.ToJsonString(), StringComparison.Ordinal);
        await stopping;
        await host.DisposeAsync();
        Assert.Contains("Electricians", await NextAsync("and in Waco?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_never_ends_does_not_keep_the_app_from_stopping()
    {
        var gate = new Gate();
        await using var host = Host(gate);
        host.Settings["ShutdownTimeoutSeconds"] = "1";
        using var client = host.Start();
        var turn = client.PostAsJsonAsync("/api/messages", Message("top openings in healthcare"), Cancellation);
        await gate.Entered.Task.WaitAsync(Cancellation);

        // The host says so when it has not waited for everything.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancellation));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => turn);
        // The host's disposal stops it once more, for which a second may be too short.
        host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout = TimeSpan.FromMinutes(1);
        gate.Open.SetCanceled(Cancellation);
    }

    [Fact]
    public void A_turn_may_take_25_seconds_when_the_app_stops_unless_it_is_set() =>
        Assert.Equal(TimeSpan.FromSeconds(25), bot.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);

    public void Dispose() => _folder.Dispose();

    private OperatedHost Host(Gate gate) => new(_folder, "Development")
    {
        Replace = services =>
        {
            var handler = services.Last(service => service.ServiceType == typeof(ITurnHandler)).ImplementationType!;
            services.AddScoped(handler).AddScoped<ITurnHandler>(provider => new Slow((ITurnHandler)provider.GetRequiredService(handler), gate));
        },
    };

    /// <summary>Connections of its own, since the open ones may end first.</summary>
    private static async Task UntilRefusedAsync(OperatedHost host)
    {
        while (true)
        {
            try
            {
                using var stranger = new HttpClient { BaseAddress = host.ClientOptions.BaseAddress };
                await stranger.GetAsync(new Uri("/healthz/live", UriKind.Relative), Cancellation);
            }
            catch (HttpRequestException)
            {
                return;
            }
            await Task.Delay(20, Cancellation);
        }
    }

    private async Task<string> NextAsync(string text)
    {
        await using var next = new OperatedHost(_folder, "Development");
        using var client = next.Start();
        using var response = await client.PostAsJsonAsync("/api/messages", Message(text), Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private static JsonObject Message(string text) => new()
    {
        ["type"] = "message",
        ["id"] = text,
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = "http://localhost:1",
        ["deliveryMode"] = "expectReplies",
        ["from"] = new JsonObject { ["id"] = "counselor" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = "shutdown", ["conversationType"] = "personal" },
    };

    private sealed class Gate
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>The bot, which waits before it answers.</summary>
    private sealed class Slow(ITurnHandler handler, Gate gate) : ITurnHandler
    {
        public async Task<TurnResult> OnTurnAsync(TurnContext turn, TurnState state, CancellationToken cancellationToken)
        {
            gate.Entered.SetResult();
            await gate.Open.Task.WaitAsync(cancellationToken);
            return await handler.OnTurnAsync(turn, state, cancellationToken);
        }

        public Task<IReadOnlyList<Activity>> OnGreetAsync(TurnContext turn, CancellationToken cancellationToken) => handler.OnGreetAsync(turn, cancellationToken);
    }
}
