using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Digests;

/// <summary>Answers "what changed in healthcare in Austin?" and "what's new this quarter?" with the digest.</summary>
internal sealed class DigestFeature(DigestTopics topics, ComputeDigest digests, DigestCards cards) : IChatFeature
{
    public string Name => "digests";

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken) =>
        topics.Asked(turn.Context.Text) is { } topic ? new TurnResult([cards.Message(await digests.RunAsync(topic, cancellationToken))]) : null;
}
