using System.Net;

namespace LmiBot.Channels;

/// <summary>Whom limits count as one caller.</summary>
public static class CallerNetwork
{
    /// <summary>The address; of version 6 the half that a provider gives to one customer. Empty where it is not known.</summary>
    public static string Of(IPAddress? address)
    {
        var bytes = (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.GetAddressBytes() ?? [];
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 8)));
    }
}
