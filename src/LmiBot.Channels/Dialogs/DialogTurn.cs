namespace LmiBot.Channels.Dialogs;

/// <summary>What a turn of a dialog comes to.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="Says">What to say before the question that is open now, such as why the text was not taken; null: nothing.</param>
/// <param name="IsUnread">The text was no answer: somebody else may know what to do with it, and then the dialog stays as it was.</param>
public sealed record DialogTurn<T>(DialogState<T> State, string? Says = null, bool IsUnread = false);

/// <summary>The question that is open.</summary>
/// <param name="Step">Whose.</param>
/// <param name="Text">The question.</param>
/// <param name="Choices">Labels; typed, each of them is an answer.</param>
public sealed record DialogQuestion<T>(IDialogStep<T> Step, string Text, IReadOnlyList<string> Choices);
