namespace LmiBot.Channels.Dialogs;

/// <summary>What a turn of a dialog comes to.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="Says">What to say before the question that is open now; null: nothing.</param>
/// <param name="IsUnread">The text was no answer: somebody else may know what to do with it, and then the dialog stays as it was.</param>
public sealed record DialogTurn<T>(DialogState<T> State, string? Says = null, bool IsUnread = false);

/// <summary>The question that is open.</summary>
/// <param name="Step">Whose.</param>
/// <param name="Text">The question.</param>
/// <param name="Problem">Why what was typed last was not taken; null: nothing was, or it is asked back.</param>
/// <param name="Choices">Labels; typed, each of them is an answer.</param>
public sealed record DialogQuestion<T>(IDialogStep<T> Step, string Text, string? Problem, IReadOnlyList<string> Choices);
