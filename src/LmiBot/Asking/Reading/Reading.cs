namespace LmiBot.Asking.Reading;

/// <summary>What a text was read as: a question, a choice of questions, or nothing.</summary>
internal abstract record QuestionReading
{
    /// <summary>What the text says by itself; null where it only chooses, or holds no word.</summary>
    public QuestionParts? Said { get; init; }

    /// <inheritdoc cref="QuestionParts.Corrections"/>
    public IReadOnlyList<(string Typed, string Read)> Corrections => Said?.Corrections ?? [];

    /// <summary>True where nothing before is to be gone on from.</summary>
    public bool StartsOver { get; init; }
}

internal sealed record UnderstoodReading(Question Question) : QuestionReading
{
    /// <summary>A sentence that is said before the answer; null where none is due.</summary>
    public string? Opening { get; init; }
}

/// <param name="About">What the choice is between.</param>
/// <param name="Phrase">The question as far as it was understood.</param>
/// <param name="Choices">Two to five.</param>
internal sealed record AmbiguousReading(AmbiguityKind About, Question Phrase, IReadOnlyList<Choice> Choices) : QuestionReading
{
    /// <summary>What the choice leaves aside.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <param name="Unknown">The words that nothing explains; empty where the text as a whole asks nothing.</param>
/// <param name="Nearest">Questions near to what was asked, the nearest first.</param>
internal sealed record NotUnderstoodReading(IReadOnlyList<string> Unknown, IReadOnlyList<Question> Nearest) : QuestionReading
{
    /// <summary>A sentence that says why; null where the unknown words say it.</summary>
    public string? Because { get; init; }
}

internal enum AmbiguityKind : byte
{
    Occupation,
    Area,
    Field,
    Measure,
    Industry,

    /// <summary>An occupation and a field were named.</summary>
    Topic,
}
