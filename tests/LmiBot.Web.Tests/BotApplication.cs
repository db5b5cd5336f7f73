using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Web.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(BotApplication))]

namespace LmiBot.Web.Tests;

/// <summary>The real app on a loopback port, with a database of its own that it fills from <c>data/</c>. One for all tests.</summary>
public sealed class BotApplication : IAsyncLifetime
{
    private readonly TemporaryFolder? _folder;
    private readonly Host _host;

    public BotApplication()
    {
        _folder = new TemporaryFolder();
        _host = new Host(_folder, [("Access:Administrators:0:ObjectId", Chat.Administrator), ("Access:Administrators:0:TenantId", Chat.Tenant)]);
    }

    /// <summary>On a database that outlives it.</summary>
    internal BotApplication(TemporaryFolder folder, params (string Key, string Value)[] settings) => _host = new Host(folder, settings);

    /// <summary>The app makes and fills its database itself, as it does at its first start.</summary>
    internal bool FromEmpty
    {
        init => _host.FromEmpty = value;
    }

    /// <summary>Changes what it is made of.</summary>
    internal Action<IServiceCollection> Configure { init => _host.Configure = value; }

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _host.Services;

    /// <summary>Warnings and errors that were logged, one line an event, the exception's message included.</summary>
    public IReadOnlyCollection<string> Complaints => _host.Complaints.Lines;

    /// <summary>What was logged for requests that were sent in this activity.</summary>
    internal IEnumerable<string> ComplaintsOf(Activity trace) => ComplaintsByTrace.Where(c => c.TraceId == trace.TraceId.ToHexString()).Select(c => c.Line);

    /// <inheritdoc cref="RecordedComplaints.ByTrace"/>
    internal IReadOnlyCollection<(string? TraceId, string Line, Exception? Exception)> ComplaintsByTrace => _host.Complaints.ByTrace;

    public ValueTask InitializeAsync()
    {
        _host.UseKestrel(0);
        _host.StartServer();
        Client = _host.CreateClient();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        // None, where the start has failed.
        Client?.Dispose();
        await _host.DisposeAsync();
        _folder?.Dispose();
    }

    /// <summary>Asks the turns of one conversation, joined by <c> &gt; </c>, and returns the last answer.</summary>
    public async Task<JsonObject> AskAsync(string turns)
    {
        var conversation = Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString();
        JsonObject? response = null;
        foreach (var question in turns.Split(" > "))
            response = await Client.GetFromJsonAsync<JsonObject>($"/api/ask?q={Uri.EscapeDataString(question)}&conversation={conversation}", TestContext.Current.CancellationToken);
        return response!;
    }

    private sealed class Host(TemporaryFolder folder, (string Key, string Value)[] settings) : WebApplicationFactory<Program>
    {
        public RecordedComplaints Complaints { get; } = new();

        public Action<IServiceCollection> Configure { get; set; } = _ => { };

        public bool FromEmpty { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            if (!FromEmpty)
                folder.Fill();
            builder.ConfigureLogging(logging => logging.AddProvider(Complaints));
            builder.UseEnvironment("Development");
            builder.UseSetting("Conversations:GuestQuestionsPerMinute", "1000000");
            foreach (var (key, value) in folder.Settings.Select(setting => (setting.Key, setting.Value)).Concat(settings))
                builder.UseSetting(key, value);
            builder.ConfigureServices(services => Configure(services));
        }
    }
}
