using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.Inbound;

/// <summary>Whether an activity may be handled: its caller's token covers it, and the bot listens to its channel and tenant. Without an app id, whoever reaches the endpoint is let in.</summary>
internal sealed class Admission(IOptions<BotOptions> options, ILogger<Admission> logger)
{
    private readonly bool _isOpen = options.Value.AppId is null;
    private readonly HashSet<string> _channels = new(options.Value.Channels, StringComparer.Ordinal);
    private readonly HashSet<string> _tenants = new(options.Value.Tenants, StringComparer.OrdinalIgnoreCase);

    public bool Admits(HttpContext http, Activity activity)
    {
        var refusal = _isOpen ? Refusal.None : RefusalOf(http.Features.GetRequiredFeature<ChannelToken>(), activity);
        if (refusal != Refusal.None)
            logger.ActivityRefused(refusal, activity.ChannelId, activity.Conversation?.Id);
        return refusal == Refusal.None;
    }

    private Refusal RefusalOf(ChannelToken token, Activity activity)
    {
        if (token.ServiceUrl is null)
            return Refusal.NoServiceUrl;
        if (token.ServiceUrl != activity.ServiceUrl)
            return Refusal.OtherServiceUrl;
        if (activity.ChannelId is not { } channel || !token.Key.Endorsements.Contains(channel))
            return Refusal.NotEndorsed;
        if (!_channels.Contains(channel))
            return Refusal.OtherChannel;
        var tenants = TenantsOf(activity).ToList();
        if (tenants.Count == 0)
            return Refusal.NoTenant;
        return tenants.All(_tenants.Contains) ? Refusal.None : Refusal.OtherTenant;
    }

    // Teams names it twice; only one of them may be there.
    private static IEnumerable<string> TenantsOf(Activity activity)
    {
        if (activity.Conversation?.TenantId is { } conversationTenant)
            yield return conversationTenant;
        if (activity.ChannelData is JsonObject data && data["tenant"] is JsonObject tenant && tenant["id"] is { } id)
            yield return id.ToString();
    }
}
