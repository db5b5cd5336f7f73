using System.Net;

namespace LmiBot.Channels.Outbound;

/// <summary>What became of an activity that was to be sent.</summary>
internal abstract record SendResult
{
    /// <summary>The connector has it, under <paramref name="Id"/> if it says so.</summary>
    public sealed record Sent(string? Id) : SendResult;

    /// <summary>The connector refused it.</summary>
    public sealed record Failed(HttpStatusCode Status) : SendResult;

    /// <summary>No answer came; it may have arrived nevertheless.</summary>
    public sealed record Unreachable(string Reason) : SendResult;

    /// <summary>Not tried: this bot doesn't call that service URL.</summary>
    public sealed record NotAllowed(string? ServiceUrl) : SendResult;
}
