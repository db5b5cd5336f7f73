using System.Text.RegularExpressions;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

internal static partial class Mentions
{
    /// <summary>The activity's text without what mentions its recipient, and without the marks of cards that a message extension inserted; mentions of others stay.</summary>
    public static string StripBot(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (MentionsRecipient(entity, activity) && !string.IsNullOrEmpty(entity.Text))
                text = text.Replace(entity.Text, "", StringComparison.Ordinal);
        }
        if (activity.Attachments is { Count: > 0 })
            text = InsertedCard().Replace(text, "");
        // Teams writes a no-break space after a mention, some clients as an entity.
        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ').Trim();
    }

    private static bool MentionsRecipient(Entity entity, Activity activity) =>
        entity.Type == Entity.Mention
        && entity.Mentioned?.Id is { } mentioned
        && mentioned == activity.Recipient?.Id;

    [GeneratedRegex("""<span class="inline-compose-card"[^>]*>(?:[^<]|<span[^>]*></span>)*</span>""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex InsertedCard();
}
