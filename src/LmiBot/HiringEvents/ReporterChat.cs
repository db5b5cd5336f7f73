namespace LmiBot.HiringEvents;

/// <summary>Where a reporter hears what becomes of an event: their chat with the bot, or none.</summary>
/// <param name="ChannelId">The chat channel, such as <c>msteams</c>.</param>
/// <param name="ConversationId">At most 400 characters.</param>
public sealed record ReporterChat(string ChannelId, string ConversationId);
