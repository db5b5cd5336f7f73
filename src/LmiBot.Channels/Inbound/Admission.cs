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
        return RefusalOf([.. activity.Tenants]);
    }

    private Refusal RefusalOf(List<string> tenants)
    {
        if (tenants.Count == 0)
            return Refusal.NoTenant;
        if (!tenants.All(_tenants.Contains))
            return Refusal.OtherTenant;
        return tenants.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 ? Refusal.None : Refusal.TwoTenants;
    }
}
