using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Deliveries;
using LmiBot.EndToEnd.Tests.Deliveries;
using LmiBot.Web.Deliveries;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(TestDigest))]

namespace LmiBot.EndToEnd.Tests.Deliveries;

/// <summary>A kind of delivery for a bot in a process of its own, which loads it by <see cref="Settings"/>.</summary>
internal sealed class TestDigest : IHostingStartup, IDeliveryContent
{
    public static (string Key, string Value)[] Settings =>
    [
        ("DOTNET_STARTUP_HOOKS", typeof(TestDigest).Assembly.Location),
        ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(TestDigest).Assembly.GetName().Name!),
    ];

    public string Kind => "test-digest";

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IDeliveryContent, TestDigest>());

    public Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) => Task.FromResult<Activity?>(Reply.Text(delivery.Subject));
}
