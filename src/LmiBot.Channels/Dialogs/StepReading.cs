namespace LmiBot.Channels.Dialogs;

/// <summary>What a step makes of a text.</summary>
public abstract record StepReading<T>
{
    private StepReading()
    {
    }

    /// <summary>An answer.</summary>
    /// <param name="Told">With it.</param>
    public sealed record Taken(T Told) : StepReading<T>;

    /// <summary>That there is no answer, such as "unknown": the question is left out.</summary>
    public sealed record None : StepReading<T>;

    /// <summary>It may mean several things, or something odd.</summary>
    /// <param name="Question">Asked back.</param>
    /// <param name="Choices">What it may mean, the likeliest first; "yes" means the only one.</param>
    public sealed record AskedBack(string Question, IReadOnlyList<DialogChoice<T>> Choices) : StepReading<T>;

    /// <summary>An answer that cannot be.</summary>
    /// <param name="Reason">A sentence: why, and what can.</param>
    public sealed record Refused(string Reason) : StepReading<T>;

    /// <summary>No answer to this question; perhaps it is for somebody else.</summary>
    /// <param name="Reason">A sentence for the case that it is not: what an answer looks like.</param>
    public sealed record Unread(string Reason) : StepReading<T>;
}

/// <param name="Label">As shown, and as it may be typed.</param>
/// <param name="Told">What is told if it is chosen.</param>
/// <param name="Instead">What is read then in place of what was said, since more of it may be unclear; null: <paramref name="Told"/> is all.</param>
public sealed record DialogChoice<T>(string Label, T Told, string? Instead = null);
