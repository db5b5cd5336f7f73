using LmiBot.Access;
using LmiBot.Channels.Tests;
using LmiBot.Data.Importing;
using LmiBot.Deliveries;
using LmiBot.Releases;
using LmiBot.Web.Tests.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Releases;

/// <summary>What comes to the staff channel.</summary>
public sealed class ReleaseNoticeTests : IAsyncLifetime
{
    private static readonly string Staff = SendingBot.Channel(1);

    private readonly TemporaryFolder _folder = new();
    private RecordedConnector _connector = null!;
    private SendingBot _bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connector = await RecordedConnector.StartAsync();
        _bot = new SendingBot(_folder, settings: [("Releases:SwitchAfter", "00:00:01"), ("Deliveries:LookEvery", "00:00:01")]);
        await _bot.JoinAsync(_connector.ServiceUrl, [Staff]);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Checks_publication_and_withdrawal_are_told_once_each_when_they_are_so()
    {
        await ChooseAsync();
        var services = _bot.Get<IServiceProvider>();
        await Draft.BeginAsync(services, "2027Q1", 9_876);
        for (var times = 0; times < 2; times++)
            await _bot.Get<CheckRelease>().RunAsync(Caller.Operator, "2027Q1", Cancellation);
        await ToldAsync(1);
        await Draft.PublishAsync(services, "2027Q1");
        await ToldAsync(2);
        await _bot.Get<WithdrawRelease>().RunAsync(Caller.Operator, "2027Q1", Cancellation);

        Assert.Equal(
            ["The checks of release 2027Q1 found no error, and warnings: 1. It can be published once they are confirmed.",
            "Release 2027Q1 is published: it answers now.",
            "Release 2027Q1 is withdrawn: 2026Q2 answers again."],
            await ToldAsync(3));
        var rows = await RowsAsync();
        var release = (await _bot.Get<ListReleases>().RunAsync(Caller.Operator, Cancellation))[0].Release;
        Assert.Equal([release.PublishedAt, release.WithdrawnAt], rows.Skip(1).Select(row => (DateTime?)row.NotBefore));
    }

    [Fact]
    public async Task An_import_is_told_after_a_while_unless_another_follows()
    {
        await ChooseAsync();
        await ImportAsync("one.csv", 16900);
        await ImportAsync("two.csv", 16910);

        var rows = await RowsAsync();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.CreatedAt + TimeSpan.FromMinutes(1), row.NotBefore));
        Assert.Null(await NewsAsync(rows[0]));
        Assert.Equal("Release 2027Q1 is ready for its checks: 2 of its 34 sources are new.", await NewsAsync(rows[1]));
    }

    [Fact]
    public async Task Without_a_staff_channel_nothing_is_written()
    {
        await ImportAsync("one.csv", 16900);
        await _bot.Get<CheckRelease>().RunAsync(Caller.Operator, "2027Q1", Cancellation);

        Assert.Empty(await RowsAsync());
    }

    private Task ChooseAsync() => _bot.Get<ChooseChannel>().RunAsync(Caller.Operator, Purpose.Staff, new(Chat.Tenant, "msteams", Staff, IsShared: true), Cancellation);

    private async Task ImportAsync(string name, int openings)
    {
        var path = Path.Combine(_folder.Path, name);
        await File.WriteAllTextAsync(path, "STFIPS,Area,OccCode,Title,BaseYear,Base,ProjYear,Projected,PercentChange,AvgAnnualOpenings\n48,Texas,29-1141,Registered Nurses,2022,233850,2032,267980,14.6," + openings + "\n", Cancellation);
        await using var db = await _bot.OpenAsync();
        var file = Assert.Single(await new Importer(db, TimeProvider.System).ImportAsync(new ImportRequest([path], "2027Q1"), null, Cancellation));
        Assert.Equal(ImportOutcome.Imported, file.Outcome);
    }

    private async Task<string?> NewsAsync(Delivery row)
    {
        var content = _bot.Get<IEnumerable<LmiBot.Web.Deliveries.IDeliveryContent>>().Single(c => c.Kind == ReleaseNotices.Kind);
        return (await content.WriteAsync(row, Cancellation))?.Summary;
    }

    private async Task<List<Delivery>> RowsAsync()
    {
        await using var db = await _bot.OpenAsync();
        return await db.Deliveries.AsNoTracking().Where(d => d.Kind == ReleaseNotices.Kind).OrderBy(d => d.DeliveryId).ToListAsync(Cancellation);
    }

    private async Task<IReadOnlyList<string?>> ToldAsync(int count)
    {
        for (var tries = 0; Told().Count < count; tries++)
        {
            Assert.InRange(tries, 0, 300);
            await Task.Delay(50, Cancellation);
        }
        return Told();
    }

    private IReadOnlyList<string?> Told() => [.. _connector.Received.Select(r => (string?)(r.Activity["summary"] ?? r.Activity["activity"]?["summary"])).OfType<string>()];
}
