using LmiBot.Asking;

namespace LmiBot.Digests;

/// <summary>A digest as the answer to a question.</summary>
public static class DigestAnswer
{
    public static Answer Of(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return new Answer
        {
            Kind = QuestionKind.Changes,
            Question = QuestionOf(digest.Topic),
            Title = digest.Title,
            Text = digest.Headline,
            Changes = digest,
            Series = digest.Chart,
            Notes = digest.Notes,
            Sources = digest.Sources,
            Suggestions = digest.More,
        };
    }

    /// <summary>What one may go on from.</summary>
    public static Question QuestionOf(DigestTopic topic) => new() { Kind = QuestionKind.Changes, AreaCode = topic.AreaCode, FieldCode = topic.FieldCode, Audience = topic.Audience };

    /// <returns>Null for every other kind of question.</returns>
    internal static DigestTopic? TopicOf(Question? question) =>
        question is { Kind: QuestionKind.Changes } ? new DigestTopic(question.FieldCode, question.AreaCode, question.Audience) : null;
}
