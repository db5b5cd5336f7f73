using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.DirectLine;

/// <summary>A person's activities, run through the same pipeline as every channel's; what is said goes into the feed.</summary>
internal sealed class DirectLineTurns(TurnPipeline turns, ActivityFeed feed, TimeProvider time, IOptions<DirectLineOptions> options)
{
    private const string BotId = "bot";

    /// <summary>Greets who has joined; once a conversation, however often it is called.</summary>
    public Task JoinAsync(DirectLineToken token, CancellationToken cancellationToken) => RunAsync(
        Envelope(token) with { Type = ActivityTypes.ConversationUpdate, MembersAdded = [Person(token, name: null)] }, cancellationToken);

    /// <summary>Says a message for the token's person.</summary>
    /// <param name="token">Whose message it is.</param>
    /// <param name="sent">What the client sent. Of it only what a person can say is taken: who says it and where is the token's to tell.</param>
    /// <param name="cancellationToken">Ends the work. A message once kept is answered even if its sender has gone.</param>
    /// <returns>The id given to it.</returns>
    public async Task<string> SayAsync(DirectLineToken token, Activity sent, CancellationToken cancellationToken)
    {
        var message = Envelope(token) with
        {
            Type = ActivityTypes.Message,
            From = Person(token, sent.From?.Name),
            Text = sent.Text,
            TextFormat = sent.TextFormat,
            Locale = sent.Locale,
            Value = sent.Value,
            ChannelData = sent.ChannelData,
        };
        await feed.AppendAsync(token.ConversationId, [message], cancellationToken);
        await RunAsync(message, CancellationToken.None);
        return message.Id!;
    }

    private async Task RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        var conversation = activity.Conversation!.Id!;
        var replies = await turns.RunAsync(activity, typing => feed.AppendAsync(conversation, [Stamp(typing)], cancellationToken), cancellationToken);
        await feed.AppendAsync(conversation, [.. replies.Select(Stamp)], cancellationToken);
    }

    private Activity Envelope(DirectLineToken token) => Stamp(new Activity
    {
        ChannelId = ChannelIds.DirectLine,
        From = Person(token, name: null),
        Recipient = new ChannelAccount { Id = BotId, Name = options.Value.BotName, Role = "bot" },
        Conversation = new ConversationAccount { Id = token.ConversationId },
    });

    private static ChannelAccount Person(DirectLineToken token, string? name) => new() { Id = token.UserId, Name = name, Role = "user" };

    private Activity Stamp(Activity activity)
    {
        var now = time.GetUtcNow();
        return activity with { Id = Guid.CreateVersion7(now).ToString(), Timestamp = now };
    }
}
