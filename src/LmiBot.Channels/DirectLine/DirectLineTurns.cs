using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LmiBot.Channels.Cards;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.DirectLine;

/// <summary>A person's activities, run through the same pipeline as every channel's; what is said goes into the feed.</summary>
internal sealed class DirectLineTurns(TurnPipeline turns, ActivityFeed feed, TimeProvider time, IOptions<DirectLineOptions> options)
{
    private const string User = "user";

    /// <summary>Greets who has joined; once a conversation, however often it is called.</summary>
    public Task JoinAsync(DirectLineToken token, CancellationToken cancellationToken) => RunAsync(
        Envelope(token) with { Type = ActivityTypes.ConversationUpdate, MembersAdded = [Person(token, name: null)] }, cancellationToken);

    /// <summary>Answers what somebody who comes back is still waiting for, because the process that was to answer has died.</summary>
    public async Task ResumeAsync(DirectLineToken token, CancellationToken cancellationToken)
    {
        if (await LastMessageAsync(token.ConversationId, cancellationToken) is { From.Role: User } unanswered)
            await RunAsync(unanswered with { Guest = token.Guest }, CancellationToken.None);
    }

    /// <summary>Says a message for the token's person; sent again by a client that saw no answer, it is the same message.</summary>
    /// <param name="token">Whose message it is.</param>
    /// <param name="sent">What the client sent. Of it only what a person can say is taken: who says it and where is the token's to tell.</param>
    /// <param name="cancellationToken">Ends the work. A message once kept is answered even if its sender has gone.</param>
    /// <returns>The id given to it.</returns>
    public async Task<string> SayAsync(DirectLineToken token, Activity sent, CancellationToken cancellationToken)
    {
        var message = Envelope(token) with
        {
            Type = ActivityTypes.Message,
            Id = SameId(token, sent) ?? NewId(),
            From = Person(token, sent.From?.Name),
            Text = sent.Text,
            TextFormat = sent.TextFormat,
            Locale = sent.Locale,
            Value = sent.Value,
            ChannelData = sent.ChannelData,
        };
        await feed.AppendAsync(token.ConversationId, [message], message.Id, cancellationToken);
        await RunAsync(message, CancellationToken.None);
        return message.Id!;
    }

    private async Task RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        var conversation = activity.Conversation!.Id!;
        var (replies, _, _) = await turns.RunAsync(activity, (typing, ended) => feed.AppendAsync(conversation, [Stamp(typing)], null, ended), cancellationToken);
        if (replies.Count == 0)
            return;
        await feed.AppendAsync(conversation, [.. replies.Select(reply => Stamp(ExecuteFallback.In(reply)))], $"to {activity.Id}", cancellationToken);
        await turns.MarkAnsweredAsync(activity);
    }

    private async Task<Activity?> LastMessageAsync(string conversationId, CancellationToken cancellationToken) =>
        (await feed.ReadAsync(conversationId, 0, cancellationToken)).Activities.Reverse()
            .Select(stored => JsonSerializer.Deserialize(stored.Json, ProtocolJson.Default.Activity))
            .FirstOrDefault(activity => activity?.Type == ActivityTypes.Message);

    /// <summary>An id that is the same whenever the client sends the message: Microsoft's clients number them. Null where this one doesn't.</summary>
    private static string? SameId(DirectLineToken token, Activity sent) =>
        sent.ChannelData is JsonObject data && data["clientActivityID"] is JsonValue value && value.TryGetValue<string>(out var id) && id.Length > 0
            ? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{token.ConversationId}/{id}")).AsSpan(0, 16)).ToString()
            : null;

    private Activity Envelope(DirectLineToken token) => Stamp(new Activity
    {
        ChannelId = ChannelIds.DirectLine,
        From = Person(token, name: null),
        Recipient = options.Value.Bot,
        Conversation = new ConversationAccount { Id = token.ConversationId },
        Guest = token.Guest,
    });

    private static ChannelAccount Person(DirectLineToken token, string? name) => new() { Id = token.UserId, Name = name, Role = User };

    private Activity Stamp(Activity activity) => activity with { Id = NewId(), Timestamp = time.GetUtcNow() };

    private string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString();
}
