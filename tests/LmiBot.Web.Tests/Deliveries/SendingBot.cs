using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Conversations;
using LmiBot.Data;
using LmiBot.Deliveries;
using LmiBot.Web.Deliveries;
using LmiBot.Web.Tests.Operation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LmiBot.Web.Tests.Deliveries;

/// <summary>An instance of the real app whose deliveries of the kind <c>test</c> say what they are about. On a faster clock, if one is given.</summary>
internal sealed class SendingBot : IAsyncDisposable
{
    public const string Kind = "test";

    private readonly OperatedHost _host;

    public SendingBot(TemporaryFolder folder, TimeProvider? time = null, Func<Delivery, Activity?>? write = null, Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings)
    {
        _host = new OperatedHost(folder, "Development")
        {
            Replace = services =>
            {
                services.AddSingleton<IDeliveryContent>(new Content(write ?? (delivery => Reply.Text(delivery.Subject))));
                if (time is not null)
                    services.AddSingleton(time);
                replace?.Invoke(services);
            },
        };
        foreach (var (key, value) in settings)
            _host.Settings[key] = value;
        Client = _host.Start();
    }

    public HttpClient Client { get; }

    public RecordedLog Log => _host.Log;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task StopAsync() => _host.StopAsync();

    public static string Channel(int number) => $"19:{number:00000}@thread.tacv2";

    /// <summary>Channels that the bot is in.</summary>
    public async Task JoinAsync(string serviceUrl, IEnumerable<string> channels, string type = ConversationTypes.Channel)
    {
        await using var db = await OpenAsync();
        db.AddRange(channels.Select(id => new Conversation
        {
            ChannelId = "msteams",
            ConversationId = id,
            Type = type,
            ServiceUrl = serviceUrl,
            TenantId = Chat.Tenant,
            BotId = "28:bot",
            ChangedAt = default,
        }));
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Puts a message for each into the outbox, and rings.</summary>
    public async Task AddAsync(IEnumerable<NewDelivery> deliveries)
    {
        await using var db = await OpenAsync();
        await Outbox.AddAsync(db, Get<TimeProvider>().GetUtcNow(), [.. deliveries], Cancellation);
        await db.SaveChangesAsync(Cancellation);
        Get<DeliveryBell>().Ring();
    }

    public Task AddAsync(string batch, IEnumerable<string> channels) =>
        AddAsync(channels.Select(channel => new NewDelivery($"{batch}/{channel}", Kind, $"{batch} to {channel}", "msteams", channel) { Batch = batch }));

    public Task<DeliveryCounts> CountAsync(string batch) => Get<CountDeliveries>().OfBatchAsync(batch, Cancellation);

    /// <summary>Waits until nothing of a batch moves any more.</summary>
    public async Task<DeliveryCounts> OverAsync(string batch, TimeSpan? patience = null)
    {
        for (var end = TimeProvider.System.GetUtcNow() + (patience ?? TimeSpan.FromSeconds(30)); ;)
        {
            var counts = await CountAsync(batch);
            if (counts.IsOver)
                return counts;
            Assert.True(TimeProvider.System.GetUtcNow() < end, $"It isn't over: {counts}\n{string.Join("\n", Log.Entries.Where(e => e.Level >= LogLevel.Warning).Select(e => e.Whole))}");
            await Task.Delay(20, Cancellation);
        }
    }

    public async Task<List<Delivery>> RowsAsync(string batch)
    {
        await using var db = await OpenAsync();
        return await db.Deliveries.AsNoTracking().Where(d => d.Batch == batch).OrderBy(d => d.DeliveryId).ToListAsync(Cancellation);
    }

    public Task<LmiDbContext> OpenAsync() => Get<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
    }

    private sealed class Content(Func<Delivery, Activity?> write) : IDeliveryContent
    {
        public string Kind => SendingBot.Kind;

        public Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) => Task.FromResult(write(delivery));
    }
}
