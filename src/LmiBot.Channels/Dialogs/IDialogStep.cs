namespace LmiBot.Channels.Dialogs;

/// <summary>
/// One question of a dialog that fills a <typeparamref name="T"/>. It reads the same words wherever they come from, a message, a button or an input of a form,
/// so there is one rule for all.
/// </summary>
/// <typeparam name="T">What the dialog is to find out: an immutable record, of which more is told with every answer.</typeparam>
public interface IDialogStep<T>
{
    /// <summary>In stored states, buttons and forms: unique in its dialog, and for good.</summary>
    string Name { get; }

    /// <summary>What its answer is called where all answers are shown.</summary>
    string Label { get; }

    /// <summary>Whether somebody who wants to change <paramref name="words"/> means this answer.</summary>
    bool IsCalled(string words);

    bool IsOptional { get; }

    /// <summary>Nearly any text can be an answer, so that a question to somebody else must be told by its looks.</summary>
    bool TakesAnyText { get; }

    /// <summary>Whether it makes sense to ask, given what is told.</summary>
    bool Concerns(T told);

    bool IsAnswered(T told);

    /// <summary>The question.</summary>
    string Prompt(T told);

    /// <summary>What the question means and why it is asked.</summary>
    string Meaning { get; }

    /// <summary>Answers to choose from, in words that <see cref="Read"/> reads; none where there are too many.</summary>
    IReadOnlyList<string> Choices(T told);

    StepReading<T> Read(string text, T told);

    /// <summary>The answer in words that <see cref="Read"/> reads; empty where there is none.</summary>
    string Write(T told);

    /// <summary>The answer as it is shown: with what it was understood as, where its words alone don't say that.</summary>
    string Show(T told) => Write(told);

    /// <summary>Without an answer.</summary>
    T Without(T told);
}
