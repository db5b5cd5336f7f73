using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LmiBot.Web.Tests.Deliveries;

/// <summary>
/// A connector that behaves like Teams': its documented limits with 429 and Retry-After, the faults that a test asks for, and a ledger of what truly arrived.
/// It lives in the tests' process, so it outlives a bot in another.
/// </summary>
internal sealed class TeamsConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TeamsLimits _limits;
    private readonly TimeProvider _time;
    private readonly ConcurrentQueue<Arrival> _ledger = new();
    private readonly ConcurrentDictionary<string, int> _tries = new();
    private int _refusals;
    private int _id;

    private TeamsConnector(TimeProvider time)
    {
        (_time, _limits) = (time, new TeamsLimits(time));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    public string ServiceUrl => _app.Urls.Single() + "/";

    /// <summary>What goes wrong with the n-th try for a conversation, counted from 1.</summary>
    public Func<string, int, Fault> Faults { get; set; } = (_, _) => Fault.None;

    /// <summary>How long it takes to answer.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>What has arrived: people see it.</summary>
    public IReadOnlyCollection<Arrival> Ledger => _ledger;

    /// <summary>How often a limit was reached.</summary>
    public int Refusals => _refusals;

    public int Tries(string conversation) => _tries.GetValueOrDefault(conversation);

    public static async Task<TeamsConnector> StartAsync(TimeProvider? time = null)
    {
        var connector = new TeamsConnector(time ?? TimeProvider.System);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var conversation = ConversationOf(context.Request.Path, body);
        var attempt = _tries.AddOrUpdate(conversation, 1, (_, n) => n + 1);
        if (_limits.Refuse(conversation) is { } wait)
        {
            Interlocked.Increment(ref _refusals);
            context.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
            await AnswerAsync(context, HttpStatusCode.TooManyRequests, "TooManyRequests");
            return;
        }
        if (Latency > TimeSpan.Zero)
            await Task.Delay(Latency, _time);
        await ActAsync(context, conversation, body, Faults(conversation, attempt));
    }

    private async Task ActAsync(HttpContext context, string conversation, JsonObject body, Fault fault)
    {
        if (fault is Fault.None or Fault.DropAfter or Fault.BadGatewayAfter or Fault.Slow)
            _ledger.Enqueue(new Arrival(conversation, (string?)(body["activity"] ?? body)["text"] ?? "", _time.GetUtcNow()));
        switch (fault)
        {
            case Fault.DropBefore or Fault.DropAfter:
                context.Abort();
                break;
            case Fault.Throttled:
                context.Response.Headers.RetryAfter = "2";
                await AnswerAsync(context, HttpStatusCode.TooManyRequests, "TooManyRequests");
                break;
            case Fault.Precondition:
                await AnswerAsync(context, HttpStatusCode.PreconditionFailed, "PreconditionFailed");
                break;
            case Fault.BadGateway or Fault.BadGatewayAfter:
                await AnswerAsync(context, HttpStatusCode.BadGateway, "BadGateway");
                break;
            case Fault.Blocked:
                await AnswerAsync(context, HttpStatusCode.Forbidden, "MessageWritesBlocked");
                break;
            case Fault.Disabled:
                await AnswerAsync(context, HttpStatusCode.Forbidden, "BotDisabledByAdmin");
                break;
            case Fault.NotFound:
                await AnswerAsync(context, HttpStatusCode.NotFound, "ConversationNotFound");
                break;
            case Fault.Slow:
                await Task.Delay(TimeSpan.FromSeconds(5), _time);
                await CreatedAsync(context, conversation);
                break;
            default:
                await CreatedAsync(context, conversation);
                break;
        }
    }

    private Task CreatedAsync(HttpContext context, string conversation)
    {
        var id = Interlocked.Increment(ref _id);
        context.Response.StatusCode = StatusCodes.Status201Created;
        return context.Response.WriteAsJsonAsync(context.Request.Path.Value == "/v3/conversations"
            ? new JsonObject { ["id"] = $"{conversation};messageid={id}", ["activityId"] = $"{id}" }
            : new JsonObject { ["id"] = $"{id}" });
    }

    private static Task AnswerAsync(HttpContext context, HttpStatusCode status, string code)
    {
        context.Response.StatusCode = (int)status;
        return context.Response.WriteAsJsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } });
    }

    /// <summary>All threads of a channel are one.</summary>
    private static string ConversationOf(PathString path, JsonObject body)
    {
        var id = (string?)body["channelData"]?["channel"]?["id"] ?? Uri.UnescapeDataString(path.Value!.Split('/')[3]);
        return id.Split(';')[0];
    }
}

/// <summary>A message that somebody sees.</summary>
internal sealed record Arrival(string Conversation, string Text, DateTimeOffset At);

internal enum Fault
{
    None,
    Throttled,
    Precondition,

    /// <summary>A gateway that failed before the message was let through.</summary>
    BadGateway,

    /// <summary>And one that failed after.</summary>
    BadGatewayAfter,

    /// <summary>The connection breaks before the message is taken in.</summary>
    DropBefore,

    /// <summary>And after.</summary>
    DropAfter,
    Slow,
    Blocked,
    Disabled,
    NotFound,
}
