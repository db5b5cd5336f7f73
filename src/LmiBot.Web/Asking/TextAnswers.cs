using System.Text.RegularExpressions;
using LmiBot.Asking;
using LmiBot.Digests;
using LmiBot.Web.Digests;
using LmiBot.Web.Releases;

namespace LmiBot.Web.Asking;

/// <summary>Answers a text: what is new in the release by its digest, all else from the release itself.</summary>
internal sealed partial class TextAnswers(CurrentRelease release, DigestTopics topics, ComputeDigest digests)
{
    /// <inheritdoc cref="Ask.Answer(string, AskState)"/>
    public async Task<(Answer Answer, AskState Next)> AnswerAsync(string text, AskState before, CancellationToken cancellationToken)
    {
        var ask = await release.AskAsync(cancellationToken);
        if (NextRelease().IsMatch(text))
            return (await NextReleaseAsync(cancellationToken), before);
        return topics.Asked(text, before.Last) is { } topic
            ? (DigestAnswer.Of(await digests.RunAsync(topic, cancellationToken)), AskState.Empty with { Last = DigestAnswer.QuestionOf(topic) })
            : ask.Answer(text, before);
    }

    private async Task<Answer> NextReleaseAsync(CancellationToken cancellationToken)
    {
        var digest = await digests.RunAsync(topics.Read(""), cancellationToken);
        return new Answer
        {
            Kind = QuestionKind.Source,
            Question = new Question { Kind = QuestionKind.Source, AreaCode = digest.Topic.AreaCode },
            Title = DigestCardText.NextTitle,
            Text = DigestSection.Next(digest),
        };
    }

    [GeneratedRegex(@"^\W*(when|what day)\b.{0,20}\b(next|new)\b.{0,20}\b(release|digest|update|edition|numbers|figures)\b.{0,30}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NextRelease();
}
