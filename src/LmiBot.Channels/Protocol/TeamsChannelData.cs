using System.Text.Json;

namespace LmiBot.Channels.Protocol;

/// <summary>What Teams adds to an activity, as far as it matters here.</summary>
internal sealed record TeamsChannelData
{
    private const int LongestId = 1_000;

    /// <summary>Of a conversationUpdate: <c>channelCreated</c>, <c>teamRenamed</c>...</summary>
    public string? EventType { get; init; }

    public Named? Tenant { get; init; }

    /// <summary>The team, whose id is that of its first channel.</summary>
    public Named? Team { get; init; }

    public Named? Channel { get; init; }

    public sealed record Named(string? Id, string? Name = null);

    /// <summary>Null where the activity carries none that can be read.</summary>
    public static TeamsChannelData? Of(Activity activity)
    {
        try
        {
            var data = activity.ChannelData?.Deserialize(ProtocolJson.Default.TeamsChannelData);
            return new[] { data?.Tenant, data?.Team, data?.Channel }.Any(named => named?.Id?.Length > LongestId) ? null : data;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
