namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>The bot is restarted before every single thing that a person says or presses.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_restart_before_every_message_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var restarts = new Restarts(folder);
        var script = await ReportScript.OfPartnerAsync(await restarts.NextAsync(), "Kiln Kitchens", restarts.NextAsync);
        await script.PlayAsync("""
            ann: log a hiring event
            bot: Let us log it.… What happens?…
            ann: layoff
            bot: What happens: Layoff. Which employer is it? (Kiln Kitchens)
            ann presses Kiln Kitchens
            bot: Employer: Kiln Kitchens. How many…
            ann: what does a welder earn in Austin?
            bot: …Welders… | Back to the hiring event: How many jobs are lost?…
            ann: dozens of them
            bot: …How many jobs are lost?…
            ann: 60
            ann: Springfield
            bot: …Several places are called Springfield. …
            ann: yes
            bot: …Several places are called Springfield. …
            ann: 1
            bot: Place: Springfield, in …
            ann: back
            bot: …Where is it?…
            ann: keep
            ann: cancel
            ann: resume
            bot: We go on where we were. When…
            ann: March 3
            ann: as a form
            ann fills in Publication = yes
            bot: …Is this right?…
            ann presses Log it
            bot: Logged as HE-…
            """);
    }

    /// <summary>One bot after the other on the same database.</summary>
    private sealed class Restarts(TemporaryFolder folder) : IAsyncDisposable
    {
        private BotApplication? _running;

        public async Task<BotApplication> NextAsync()
        {
            await DisposeAsync();
            _running = new BotApplication(folder, ("Access:Administrators:0:ObjectId", Chat.Administrator), ("Access:Administrators:0:TenantId", Chat.Tenant));
            await _running.InitializeAsync();
            return _running;
        }

        public ValueTask DisposeAsync() => _running?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
