using LmiBot.Asking;
using LmiBot.Digests;
using LmiBot.Web.Digests;
using LmiBot.Web.Releases;

namespace LmiBot.Web.Asking;

/// <summary>Answers a text for whoever is in no chat: what is new in the release by its digest, all else from the release itself.</summary>
internal sealed class TextAnswers(CurrentRelease release, DigestTopics topics, ComputeDigest digests)
{
    /// <inheritdoc cref="Ask.Answer(string, AskState)"/>
    public async Task<(Answer Answer, AskState Next)> AnswerAsync(string text, AskState before, CancellationToken cancellationToken) => topics.Asked(text) is { } topic
        ? (DigestAnswer.Of(await digests.RunAsync(topic, cancellationToken)), before)
        : (await release.AskAsync(cancellationToken)).Answer(text, before);
}
