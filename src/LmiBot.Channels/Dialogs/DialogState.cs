namespace LmiBot.Channels.Dialogs;

/// <summary>How far a dialog has come: all that must survive until the next turn.</summary>
/// <param name="Told">The answers.</param>
public sealed record DialogState<T>(T Told)
{
    /// <summary>The step whose question is open; null: every question has its answer.</summary>
    public string? Asking { get; init; }

    /// <summary>Steps that were skipped.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Steps that have an answer which nobody gave: they are asked all the same.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>Steps whose questions were left behind, for the way back: the last one last, each once.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>By step, what was typed and could not be taken as it stands. It is not lost: the question is asked about it, and a form shows it.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();
}
