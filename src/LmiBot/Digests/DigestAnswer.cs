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
            Question = new Question { Kind = QuestionKind.Changes, AreaCode = digest.Topic.AreaCode, FieldCode = digest.Topic.FieldCode },
            Title = digest.Title,
            Text = digest.Headline,
            Changes = digest,
            Series = digest.Chart,
            Notes = digest.Notes,
            Sources = digest.Sources,
            Suggestions = digest.More,
        };
    }
}
