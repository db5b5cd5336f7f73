using LmiBot.Channels.Tests;
using LmiBot.Data;
using LmiBot.Deliveries;
using LmiBot.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Digests;

/// <summary>An app of its own with a staff channel. Ann is an analyst, Bob and Cat are nobody.</summary>
public class SubscribedBot : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal RecordedConnector Connector { get; private set; } = null!;

    internal BotApplication Bot { get; private set; } = null!;

    /// <summary>Whose channel is the staff's.</summary>
    internal Script Staff { get; private set; } = null!;

    internal static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Connector = await RecordedConnector.StartAsync();
        Bot = new BotApplication(
            _folder, ("Access:Administrators:0:ObjectId", Chat.Administrator), ("Access:Administrators:0:TenantId", Chat.Tenant), ("Bot:TenantId", Chat.Tenant), ("Digests:LookEvery", "00:00:01"));
        await Bot.InitializeAsync();
        Staff = Another();
        await Staff.PlayAsync("""
            administrator in channel: make this the staff channel
            administrator: grant analyst to {ann}
            ann: hello
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Connector.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>People in a channel of their own.</summary>
    internal Script Another() => new(Bot) { ServiceUrl = Connector.ServiceUrl };

    internal async Task<LmiDbContext> OpenAsync() => await Bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);

    /// <summary>The deliveries of a kind, once so many are settled.</summary>
    internal async Task<List<Delivery>> SettledAsync(string kind, int count)
    {
        for (var tries = 0; ; tries++)
        {
            await using var db = await OpenAsync();
            var rows = await db.Deliveries.AsNoTracking().Where(d => d.Kind == kind && d.SettledAt != null).OrderBy(d => d.DeliveryId).ToListAsync(Cancellation);
            if (rows.Count >= count)
                return rows;
            Assert.True(tries < 1500, $"{rows.Count} of {count} are settled.\n{string.Join('\n', Bot.Complaints)}");
            await Task.Delay(20, Cancellation);
        }
    }
}
