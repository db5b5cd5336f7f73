using LmiBot.Channels.Outbound;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Channels.Tests.Outbound;

/// <summary>The internet, all of which is one server of the test: the real addresses are used, checked and seen there as the host.</summary>
internal sealed class Rerouted(Uri server) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var meant = request.RequestUri!;
        request.Headers.Host = meant.Host;
        request.RequestUri = new Uri(server, meant.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}

internal static class Internet
{
    /// <summary>Every connector is this one, and so is every token endpoint.</summary>
    public static void Reroute(this IServiceCollection services, RecordedConnector connector, TokenEndpoint tokens)
    {
        var (connectorAddress, tokenAddress) = (connector.Address, tokens.Address);
        services.AddHttpClient(Connector.Name).ConfigurePrimaryHttpMessageHandler(() => new Rerouted(connectorAddress));
        services.AddHttpClient(TokenClient.Name).ConfigurePrimaryHttpMessageHandler(() => new Rerouted(tokenAddress));
    }
}
