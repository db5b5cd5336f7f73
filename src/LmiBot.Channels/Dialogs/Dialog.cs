namespace LmiBot.Channels.Dialogs;

/// <summary>
/// Questions in their order, for a <typeparamref name="T"/> to be filled: each is asked unless it is answered, skipped, or does not concern what is told.
/// It holds nothing: what it needs is in the <see cref="DialogState{T}"/> that it is given and returns.
/// </summary>
public sealed class Dialog<T>(IEnumerable<IDialogStep<T>> steps)
{
    private readonly IDialogStep<T>[] _steps = [.. steps];

    /// <summary>The steps that concern what is told.</summary>
    public IEnumerable<IDialogStep<T>> Steps(T told) => _steps.Where(s => s.Concerns(told));

    public IDialogStep<T>? Find(string? name) => Array.Find(_steps, s => s.Name == name);

    /// <summary>A dialog at its first open question: some may be told, typed or skipped already.</summary>
    public DialogState<T> Begin(DialogState<T> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Next(state);
    }

    /// <summary>The question that is open; null where every one has its answer.</summary>
    public DialogQuestion<T>? Question(DialogState<T> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Find(state.Asking) is not { } step)
            return null;
        return (state.Typed.TryGetValue(step.Name, out var typed) ? step.Read(typed, state.Told) : null) switch
        {
            StepReading<T>.AskedBack back => new DialogQuestion<T>(step, back.Question, [.. back.Choices.Select(c => c.Label)]),
            _ => new DialogQuestion<T>(step, step.Prompt(state.Told), step.Choices(state.Told)),
        };
    }

    /// <summary>Takes a text as the answer to a step's question, the open one or another. One that is not taken makes it the open one.</summary>
    public DialogTurn<T> Answer(DialogState<T> state, string name, string text)
    {
        ArgumentNullException.ThrowIfNull(state);
        var step = Find(name) ?? throw new ArgumentException($"This dialog has no step {name}.", nameof(name));
        var choices = AskedBack(step, state);
        if (choices is not null)
        {
            if (ChosenOf(choices, text) is { Instead: null } chosen)
                return new DialogTurn<T>(Take(state, step, chosen.Told));
            // "Yes" to "which?" is no answer.
            if (ChosenOf(choices, text) is null && IsYes(text))
                return new DialogTurn<T>(Open(state, step));
            text = ChosenOf(choices, text)?.Instead ?? text;
        }
        return Read(step, text, state.Told) switch
        {
            StepReading<T>.Taken taken => new DialogTurn<T>(Take(state, step, taken.Told)),
            StepReading<T>.None when !step.IsOptional => new DialogTurn<T>(Open(state, step), DialogTexts.Needed),
            StepReading<T>.None => Skip(Open(state, step) with { Told = step.Without(state.Told) }),
            // What was asked back stands until it is answered.
            StepReading<T>.Unread unread when choices is not null => new DialogTurn<T>(Open(state, step), unread.Reason, IsUnread: true),
            var reading => new DialogTurn<T>(Open(Keep(state, step, text), step), Reason(reading), reading is StepReading<T>.Unread),
        };
    }

    /// <summary>Opens a question anew; with <paramref name="text"/>, answers it.</summary>
    public DialogTurn<T> Change(DialogState<T> state, string name, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        return text is null ? new DialogTurn<T>(Open(Forget(state, name), Find(name)!)) : Answer(state, name, text);
    }

    /// <summary>The step whose answer is called so, among those that concern what is told.</summary>
    public IDialogStep<T>? Called(string words, T told) => Steps(told).FirstOrDefault(s => s.IsCalled(words));

    /// <summary>Leaves the open question without an answer, or with the one that it has.</summary>
    public DialogTurn<T> Skip(DialogState<T> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Find(state.Asking) is not { } step)
            return new DialogTurn<T>(state);
        if (step.IsAnswered(state.Told))
            return new DialogTurn<T>(Next(Leave(Forget(state, step.Name), step)));
        return step.IsOptional
            ? new DialogTurn<T>(Next(Leave(Forget(state, step.Name) with { Skipped = [.. state.Skipped, step.Name] }, step)))
            : new DialogTurn<T>(state, DialogTexts.Needed);
    }

    /// <summary>Skips every optional question that is left, also one whose answer could not be taken.</summary>
    public DialogTurn<T> SkipRest(DialogState<T> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var optional = Steps(state.Told).Where(s => s.IsOptional).ToList();
        var next = Next(optional.Aggregate(state, (forgetting, step) => Forget(forgetting, step.Name)) with
        {
            Skipped = [.. state.Skipped.Union(optional.Where(s => !s.IsAnswered(state.Told)).Select(s => s.Name))],
        });
        return new DialogTurn<T>(next, next.Asking is null ? null : DialogTexts.Needed);
    }

    /// <summary>Opens the question that was open before; its answer stays until there is another.</summary>
    public DialogTurn<T> Back(DialogState<T> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var last = state.Left.LastOrDefault(name => Find(name)?.Concerns(state.Told) == true);
        return last is null
            ? new DialogTurn<T>(state, DialogTexts.NothingBefore)
            : new DialogTurn<T>(state with { Asking = last, Left = [.. state.Left.TakeWhile(name => name != last)], Skipped = [.. state.Skipped.Where(name => name != last)] });
    }

    /// <summary>Takes what stands in a form: an input for each of some steps, an empty one for no answer.</summary>
    /// <returns>The first question that has no answer yet is open. <see cref="DialogState{T}.Typed"/> has what could not be taken.</returns>
    public DialogState<T> Fill(DialogState<T> state, IReadOnlyDictionary<string, string> inputs)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var step in _steps.Where(s => inputs.ContainsKey(s.Name)))
            state = Fill(state, step, inputs[step.Name].Trim());
        return Next(state with { Asking = null });
    }

    /// <summary>Why an input of a form is at fault, in a sentence; null where it is not.</summary>
    public string? Fault(DialogState<T> state, IDialogStep<T> step)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(step);
        if (!state.Typed.TryGetValue(step.Name, out var typed))
            return null;
        var reading = step.Read(typed, state.Told);
        return reading is StepReading<T>.AskedBack back ? $"{back.Question} {string.Join(" / ", back.Choices.Select(c => c.Label))}" : Reason(reading);
    }

    /// <summary>The same words say of every question that there is no answer to it.</summary>
    private static StepReading<T> Read(IDialogStep<T> step, string text, T told) =>
        text.Length == 0 || DialogCommand.Read(text) is { Kind: DialogCommandKind.Unknown } ? new StepReading<T>.None() : step.Read(text, told);

    private static string? Reason(StepReading<T> reading) => reading switch
    {
        StepReading<T>.Refused refused => refused.Reason,
        StepReading<T>.Unread unread => unread.Reason,
        _ => null,
    };

    private static DialogState<T> Fill(DialogState<T> state, IDialogStep<T> step, string text)
    {
        // What stands there as it was written was not typed: it may mean something that its words alone don't say.
        if (text == step.Write(state.Told) && (text.Length > 0 || !step.IsOptional))
            return text.Length == 0 ? state : Forget(state, step.Name);
        return Read(step, text, state.Told) switch
        {
            StepReading<T>.Taken taken => Forget(state, step.Name) with { Told = taken.Told, Skipped = [.. state.Skipped.Where(name => name != step.Name)] },
            StepReading<T>.None => Forget(state, step.Name) with { Told = step.Without(state.Told), Skipped = step.IsOptional ? [.. state.Skipped.Union([step.Name])] : state.Skipped },
            _ => Keep(state, step, text),
        };
    }

    /// <summary>The choices that the step was asked back with; null: it was not.</summary>
    private static IReadOnlyList<DialogChoice<T>>? AskedBack(IDialogStep<T> step, DialogState<T> state) =>
        state.Typed.TryGetValue(step.Name, out var typed) && step.Read(typed, state.Told) is StepReading<T>.AskedBack { Choices: var choices } ? choices : null;

    private static DialogChoice<T>? ChosenOf(IReadOnlyList<DialogChoice<T>> choices, string text) =>
        choices.FirstOrDefault(c => string.Equals(c.Label, text.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? (int.TryParse(text.Trim().TrimEnd('.'), out var number) && number >= 1 && number <= choices.Count ? choices[number - 1] : null)
        ?? (choices.Count == 1 && IsYes(text) ? choices[0] : null);

    private static bool IsYes(string text) => DialogCommand.Read(text) is { Kind: DialogCommandKind.Yes };

    private DialogState<T> Take(DialogState<T> state, IDialogStep<T> step, T told)
    {
        var taken = Forget(state, step.Name) with { Told = told, Skipped = [.. state.Skipped.Where(name => name != step.Name)] };
        if (state.Asking == step.Name)
            return Next(Leave(taken, step));
        return Find(state.Asking)?.Concerns(told) == true ? taken : Next(taken);
    }

    private static DialogState<T> Open(DialogState<T> state, IDialogStep<T> step) => state.Asking is { } open && open != step.Name
        ? state with { Asking = step.Name, Left = [.. state.Left.Where(name => name != open), open] }
        : state with { Asking = step.Name };

    private static DialogState<T> Leave(DialogState<T> state, IDialogStep<T> step) =>
        state with { Left = [.. state.Left.Where(name => name != step.Name), step.Name] };

    private DialogState<T> Next(DialogState<T> state) =>
        state with { Asking = Steps(state.Told).FirstOrDefault(s => IsOpen(s, state))?.Name };

    private static bool IsOpen(IDialogStep<T> step, DialogState<T> state) =>
        state.Typed.ContainsKey(step.Name) || state.Assumed.Contains(step.Name) || (!step.IsAnswered(state.Told) && !state.Skipped.Contains(step.Name));

    private static DialogState<T> Keep(DialogState<T> state, IDialogStep<T> step, string text) =>
        state with { Typed = new Dictionary<string, string>(state.Typed) { [step.Name] = text } };

    /// <summary>Without what was typed or assumed.</summary>
    private static DialogState<T> Forget(DialogState<T> state, string name)
    {
        if (state.Assumed.Contains(name))
            state = state with { Assumed = [.. state.Assumed.Where(assumed => assumed != name)] };
        return state.Typed.ContainsKey(name) ? state with { Typed = state.Typed.Where(t => t.Key != name).ToDictionary() } : state;
    }
}
