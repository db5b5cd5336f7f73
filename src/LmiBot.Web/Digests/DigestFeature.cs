using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Web.Chat;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Digests;

/// <summary>Answers "what changed in healthcare in Austin?" and "what's new this quarter?" with the digest.</summary>
internal sealed class DigestFeature(CurrentRelease release, ComputeDigest digests, DigestCards cards, IOptions<AgencyOptions> agency) : IChatFeature
{
    public string Name => "digests";

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken) =>
        DigestTopicReader.Read(release.Ask, turn.Context.Text, agency.Value.HomeArea) is { } topic
            ? new TurnResult([cards.Message(await digests.RunAsync(topic, cancellationToken))])
            : null;
}
