namespace LmiBot.Channels.DirectLine;

/// <summary>What a token stands for: one person in one conversation, until that ends.</summary>
internal sealed record DirectLineToken(string ConversationId, string UserId, DateTimeOffset ConversationEnds);

/// <summary>What a token may be used for: the audience that it names.</summary>
internal static class TokenUses
{
    /// <summary>Calls with an Authorization header.</summary>
    public const string Conversation = "directline";

    /// <summary>Opening the stream. A browser can put this one into the address only, where logs of proxies see it, so it is good for nothing else.</summary>
    public const string Stream = "directline-stream";
}
