namespace LmiBot.Channels.DirectLine;

/// <summary>What a token stands for: one person in one conversation, until that ends.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="UserId">The person's id in it.</param>
/// <param name="ConversationEnds">When no token is good for it any more.</param>
/// <param name="Guest">Who <see cref="IGuestList"/> said the person is; null for anybody.</param>
internal sealed record DirectLineToken(string ConversationId, string UserId, DateTimeOffset ConversationEnds, string? Guest);

/// <summary>What a token may be used for: the audience that it names.</summary>
internal static class TokenUses
{
    /// <summary>Calls with an Authorization header.</summary>
    public const string Conversation = "directline";

    /// <summary>Opening the stream. A browser can put this one into the address only, where logs of proxies see it, so it is good for nothing else.</summary>
    public const string Stream = "directline-stream";
}
