using System.Text.Json.Serialization;
using LmiBot.Releases;

namespace LmiBot.Asking;

/// <summary>What one person's last turn leaves for the next: the question that a follow-up inherits from, and the choices on offer.</summary>
/// <param name="Version">Of this record's shape; a stored state of another version is forgotten.</param>
/// <param name="Last">The last question that was answered or asked back; null after one that was not understood at the start.</param>
/// <param name="Choices">The complete questions behind the choices on offer, in their order; empty unless the last answer asked back.</param>
public sealed record AskState(int Version, Question? Last, IReadOnlyList<Choice> Choices)
{
    public const int CurrentVersion = 1;

    /// <summary>The last list before <see cref="Last"/>, where that is none itself.</summary>
    public Question? ListBefore { get; init; }

    /// <summary>What "the second one" is a row of; null where no list was shown.</summary>
    internal Question? List => Last is { IsList: true } ? Last : ListBefore;

    /// <summary>True where there was a state that could not be read: the next answer says so, once.</summary>
    [JsonIgnore]
    public bool IsForgotten { get; init; }

    public static AskState Empty { get; } = new(CurrentVersion, null, []);

    /// <summary>The state without questions that the release cannot answer: it may have been left under an older one.</summary>
    internal AskState Under(ReleaseSnapshot release) => this with
    {
        Last = Last?.WithoutChanges() is { HasFigures: true } last && last.IsAnswerable(release) ? last : null,
        ListBefore = ListBefore is not null && ListBefore.IsAnswerable(release) ? ListBefore : null,
        // The choices are numbered for the one who reads them: all of them or none.
        Choices = Choices.All(c => c.Question.IsAnswerable(release)) ? Choices : [],
    };
}

/// <param name="Label">As shown, and as it may be typed.</param>
/// <param name="Question">What it means.</param>
public sealed record Choice(string Label, Question Question);
