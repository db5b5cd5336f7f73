using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

internal static class Mentions
{
    /// <summary>The activity's text without what mentions its recipient; mentions of others stay.</summary>
    public static string StripBot(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (MentionsRecipient(entity, activity) && !string.IsNullOrEmpty(entity.Text))
                text = text.Replace(entity.Text, "", StringComparison.Ordinal);
        }
        // Teams writes a no-break space after a mention, some clients as an entity.
        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ').Trim();
    }

    private static bool MentionsRecipient(Entity entity, Activity activity) =>
        entity.Type == Entity.Mention
        && entity.Mentioned?.Id is { } mentioned
        && mentioned == activity.Recipient?.Id;
}
