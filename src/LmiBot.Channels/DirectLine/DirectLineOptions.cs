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

    /// <summary>Requests that one conversation may make in a minute; a client that polls makes 60.</summary>
    public int RequestsPerMinute { get; set; } = 150;
}
