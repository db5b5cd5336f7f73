using LmiBot.Channels.DirectLine;
using LmiBot.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Tests.DirectLine;

/// <summary>A bot behind Direct Line on a real server and a free port, with a clock that the test sets.</summary>
public sealed class DirectLineHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DirectLineHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public ScriptedHandler Handler => _app.Services.GetRequiredService<ScriptedHandler>();

    public MemoryDirectLineStore Store => (MemoryDirectLineStore)_app.Services.GetRequiredService<IDirectLineStore>();

    public RecordedLog Log => _app.Services.GetRequiredService<RecordedLog>();

    internal ManualTime Time => (ManualTime)_app.Services.GetRequiredService<TimeProvider>();

    /// <summary>What it serves that is about one conversation: method and path, with <c>{conversationId}</c>.</summary>
    public IEnumerable<(HttpMethod Method, string Path)> ConversationEndpoints =>
        from endpoint in _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText!
        where path.Contains("{conversationId}", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        select (HttpMethod.Parse(method), path.Split("/v3/directline/")[1]);

    /// <param name="configure">Changes the options.</param>
    /// <param name="state">What instances share; a new one if none is given.</param>
    /// <param name="services">Adds what an app may add.</param>
    public static async Task<DirectLineHost> StartAsync(Action<DirectLineOptions>? configure = null, MemoryStore? state = null, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(new ManualTime());
        builder.Services.AddChannels<ScriptedHandler, MemoryStore, MemoryConversations>();
        builder.Services.AddDirectLine<MemoryDirectLineStore>();
        builder.Services.AddTypingBy(new Tests.ManualTime());
        services?.Invoke(builder.Services);
        builder.Services.AddSingleton<ScriptedHandler>();
        builder.Services.AddSingleton(state ?? new MemoryStore(TimeProvider.System));
        builder.Services.AddScoped<ITurnHandler>(services => services.GetRequiredService<ScriptedHandler>());
        builder.Services.AddScoped<IConversationStore>(services => services.GetRequiredService<MemoryStore>());
        builder.Services.AddScoped<ITurnStore>(services => services.GetRequiredService<MemoryStore>());
        builder.Services.Configure<DirectLineOptions>(options => configure?.Invoke(options));
        var log = new RecordedLog();
        builder.Services.AddSingleton(log);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        var app = builder.Build();
        app.UseWebSockets();
        app.UseCors();
        app.MapDirectLine("/v3/directline");
        await app.StartAsync();
        return new DirectLineHost(app);
    }

    /// <summary>A person with a new token.</summary>
    public async Task<DirectLinePerson> NewPersonAsync()
    {
        var nobody = new DirectLinePerson(this, "", "");
        var (_, body) = await nobody.SendAsync(HttpMethod.Post, "tokens/generate");
        return new DirectLinePerson(this, (string)body!["token"]!, (string)body["conversationId"]!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
