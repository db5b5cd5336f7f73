using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.DirectLine;

/// <summary>What the Direct Line endpoint may be told.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Signs the tokens: at least 32 characters that nobody can guess. Without it the app makes one and keeps it in its store.</summary>
    public string? Key { get; set; }

    /// <summary>Sites beside the app's own whose pages may talk to the endpoint: scheme, host and port, such as <c>https://www.example.gov</c>.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Who the bot is in the activities.</summary>
    public string BotName { get; set; } = "Bot";

    /// <summary>How long a token is good for; each refresh gives a new one.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a conversation can be gone on with, from its first token, however often that is refreshed.</summary>
    public TimeSpan ConversationLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Tokens that one address may ask for in a minute; a whole school may be behind one address.</summary>
    public int TokensPerMinute { get; set; } = 300;

    /// <summary>Conversations that may be begun from one address while the first of them lasts.</summary>
    public int ConversationsPerAddress { get; set; } = 10_000;

    /// <summary>Requests that one conversation may make in a minute; a client that polls makes 60.</summary>
    public int RequestsPerMinute { get; set; } = 150;

    /// <summary>Messages that a person may send in one conversation.</summary>
    public int MessagesPerConversation { get; set; } = 1_000;

    /// <summary>Streams that one conversation may have open: tabs, and those whose end isn't noticed yet.</summary>
    public int StreamsPerConversation { get; set; } = 5;

    /// <summary>Streams that an instance may have open. Each looks for news once a second; whoever gets none polls.</summary>
    public int Streams { get; set; } = 2_000;

    /// <summary>The bot, as it is named in each activity.</summary>
    internal ChannelAccount Bot => new() { Id = "bot", Name = BotName, Role = "bot" };

    /// <summary>The name of a setting that can't be right; null where all can.</summary>
    internal string? Fault => TokenLifetime <= TimeSpan.Zero ? nameof(TokenLifetime)
        : ConversationLifetime <= TimeSpan.Zero ? nameof(ConversationLifetime)
        : TokensPerMinute < 1 ? nameof(TokensPerMinute)
        : ConversationsPerAddress < 1 ? nameof(ConversationsPerAddress)
        : RequestsPerMinute < 1 ? nameof(RequestsPerMinute)
        : MessagesPerConversation < 1 ? nameof(MessagesPerConversation)
        : StreamsPerConversation < 1 ? nameof(StreamsPerConversation)
        : Streams < 1 ? nameof(Streams)
        : null;
}
