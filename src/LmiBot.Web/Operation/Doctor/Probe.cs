namespace LmiBot.Web.Operation.Doctor;

/// <summary>Why no answer came.</summary>
/// <param name="Meaning">A predicate: the address goes before it.</param>
/// <param name="Remedy">How to mend it.</param>
internal sealed record NoAnswer(string Meaning, string Remedy);

internal static class Probe
{
    /// <summary>The response, or why there is none.</summary>
    public static async Task<(HttpResponseMessage? Response, NoAnswer? Failure)> TryAsync(this HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.SendAsync(request, cancellationToken), null);
        }
        catch (HttpRequestException exception)
        {
            return (null, Explain(exception));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new NoAnswer("does not answer within 5 seconds.", "Open the port in the firewalls on the way, and see that the proxy reaches the bot."));
        }
    }

    private static NoAnswer Explain(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => new("cannot be found: the name does not resolve.", "Enter the host in the DNS, or correct the address."),
        HttpRequestError.SecureConnectionError => new("has no TLS that this machine trusts.", "Install a certificate for this host name from a public authority, with its intermediate certificates."),
        HttpRequestError.ConnectionError => new("takes no connection.", "Start the bot or its proxy, and open the port in the firewalls on the way."),
        _ => new($"cannot be read: {exception.Message}", "See what answers there."),
    };
}
