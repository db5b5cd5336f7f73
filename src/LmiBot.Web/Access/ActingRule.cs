using LmiBot.Channels;
using LmiBot.Channels.Inbound;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Access;

/// <summary>Where a role may be taken on for a trial: what is done in it is done for good, so only by whoever could run the bot's commands as well.</summary>
internal sealed class ActingRule(IHostEnvironment environment, IOptions<BotOptions> bot, IHttpContextAccessor calls)
{
    /// <summary>In the Development environment, as long as the bot is registered nowhere and nobody's Teams can reach it.</summary>
    public bool IsOffered => environment.IsDevelopment() && bot.Value.AppId is null;

    /// <summary>To the caller of the moment: one on this machine.</summary>
    public bool IsAllowed => IsOffered && calls.HttpContext is { } call && LoopbackOnly.IsLocal(call);
}
