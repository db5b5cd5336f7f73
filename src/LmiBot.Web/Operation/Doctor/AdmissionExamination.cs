using System.Runtime.CompilerServices;
using LmiBot.Channels;
using LmiBot.Channels.Protocol;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Operation.Doctor;

/// <summary>Whether the bot hears Teams, and the agency's own people there.</summary>
internal sealed class AdmissionExamination(IOptions<BotOptions> bot) : IExamination
{
    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (OptionsOrNull.Of(bot) is not { AppId: not null } options)
            yield break;
        yield return Channels(options.AllowedChannels);
        if (options.TenantId is { } own)
            yield return Tenants(options.AllowedTenants, own);
    }

    private static Finding Channels(IList<string> allowed) => allowed.Count == 0 || allowed.Contains(ChannelIds.Teams)
        ? Finding.Ok("channels", "Messages from Teams are heard.")
        : Finding.Problem("channels", $"Bot:AllowedChannels is {string.Join(", ", allowed)}, without {ChannelIds.Teams}: every message from Teams is refused.", $"Add {ChannelIds.Teams} to Bot:AllowedChannels, or set nothing there: that is Teams alone.");

    private static Finding Tenants(IList<string> allowed, string own) => allowed.Count == 0 || allowed.Contains(own, StringComparer.OrdinalIgnoreCase)
        ? Finding.Ok("tenants", "People of Bot:TenantId are heard.")
        : Finding.Warning("tenants", $"Bot:AllowedTenants is {string.Join(", ", allowed)}, without Bot:TenantId: people of that directory are refused.", "Add it to Bot:AllowedTenants, unless the bot is for other directories only.");
}
