using System.Text.Json;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Data;
using LmiBot.Digests;
using LmiBot.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Web.Digests;

/// <summary>Where somebody speaks, and where they are spoken to alone.</summary>
internal sealed class SubscriptionPlaces(IDbContextFactory<LmiDbContext> databases)
{
    public static SubscriptionPlace Of(TurnContext turn) =>
        new(turn.Activity.ChannelId ?? "", ConversationAccount.WithoutThread(turn.Activity.Conversation?.Id ?? ""), turn.Activity.ChannelId != ChannelIds.DirectLine) { TimeZone = TimeZoneOf(turn.Activity) };

    /// <summary>The sender's personal chat with the bot; null where it is not known.</summary>
    public async Task<SubscriptionPlace?> PersonalAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.IsPersonal)
            return Of(turn);
        if (TurnCallers.PersonOf(turn) is not { } person)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var chats = await db.Conversations.AsNoTracking().Where(c => c.Type == ConversationTypes.Personal && c.RetiredAt == null && c.UserAadObjectId == person.ObjectId)
            .OrderByDescending(c => c.ChangedAt).ToListAsync(cancellationToken);
        return chats.FirstOrDefault(c => string.Equals(c.TenantId, person.TenantId, StringComparison.OrdinalIgnoreCase)) is { } chat ? new SubscriptionPlace(chat.ChannelId, chat.ConversationId) : null;
    }

    /// <summary>Teams says it beside the message; other channels leave it out.</summary>
    private static string? TimeZoneOf(Activity activity) =>
        Text(activity.Extensions, "localTimezone") ?? activity.Entities?.Where(e => e.Type == "clientInfo").Select(e => Text(e.Extensions, "timezone")).FirstOrDefault(zone => zone is not null);

    private static string? Text(Dictionary<string, JsonElement>? fields, string name) =>
        fields is not null && fields.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
