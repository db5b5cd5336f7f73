using LmiBot.Channels.Conversations;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Tests.Outbound;

/// <summary>The way out, to a connector of the test; with an app id also to a token endpoint, and by Teams' real addresses.</summary>
internal sealed class OutboundHost : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    private readonly ServiceProvider _services;
    private readonly TimeProvider _time;

    private OutboundHost(RecordedConnector connector, TokenEndpoint tokens, TimeProvider time, Action<BotOptions>? bot, TimeSpan timeout)
    {
        (Connector, TokenEndpoint, _time) = (connector, tokens, time);
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddSingleton<Jitter>(() => Random);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddSingleton<IKnownConversations>(Conversations);
        services.AddSingleton<ConversationWatch>();
        services.AddOutbound();
        services.AddHttpClient(Channels.Outbound.Connector.Name, client => client.Timeout = timeout);
        if (bot is not null)
        {
            services.Configure<BotOptions>(options =>
            {
                (options.AppId, options.TenantId) = (AppId, "66666666-7777-8888-9999-000000000000");
                bot(options);
            });
            services.Reroute(connector, tokens);
        }
        _services = services.BuildServiceProvider();
        ServiceUrl = bot is null ? connector.ServiceUrl : "https://smba.trafficmanager.net/amer/";
    }

    public RecordedConnector Connector { get; }

    public TokenEndpoint TokenEndpoint { get; }

    public RecordedLog Log { get; } = new();

    public MemoryConversations Conversations { get; } = new();

    /// <summary>What is random here.</summary>
    public double Random { get; set; } = 0.5;

    public string ServiceUrl { get; set; }

    public ConnectorClient Client => _services.GetRequiredService<ConnectorClient>();

    public ConnectorTokens Tokens => _services.GetRequiredService<ConnectorTokens>();

    public Proactive Proactive => _services.GetRequiredService<Proactive>();

    public SendLimiter Limiter => _services.GetRequiredService<SendLimiter>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="time">The clock; the real one if null.</param>
    /// <param name="bot">The bot's settings beside app and tenant id; null: no app id, so the connector is on this machine and no token is needed.</param>
    /// <param name="timeout">How long a request to the connector may take.</param>
    public static async Task<OutboundHost> StartAsync(TimeProvider? time = null, Action<BotOptions>? bot = null, TimeSpan? timeout = null) =>
        new(await RecordedConnector.StartAsync(), await TokenEndpoint.StartAsync(), time ?? TimeProvider.System, bot, timeout ?? TimeSpan.FromSeconds(15));

    public Activity Message(string text = "hi", string conversation = "a:1", string? tenant = "tenant-1", string type = ActivityTypes.Message) => new()
    {
        Type = type,
        Text = text,
        ChannelId = "msteams",
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount { Id = conversation, TenantId = tenant },
    };

    /// <summary>Sends, and lets a clock that stands still go on for it.</summary>
    public Task<SendResult> SendAsync(Activity? activity = null)
    {
        var sending = Client.SendAsync(activity ?? Message(), Cancellation);
        return _time is ManualTime time ? time.PassForAsync(sending) : sending;
    }

    public Task<ConnectorToken> TokenAsync() => Tokens.GetAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Connector.DisposeAsync();
        await TokenEndpoint.DisposeAsync();
    }
}
