using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Matching;
using LmiBot.Web.Cards;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>Draws the dialog from the templates in <c>cards/hiring-events/reporting</c>. What was understood so far is on each card.</summary>
internal sealed class ReportCards(CardTemplates templates, ReportQuestions questions, HiringEventClock clock)
{
    /// <param name="state">With an open question.</param>
    /// <param name="says">Comes first; null: nothing.</param>
    /// <param name="withModule">The form is opened as a task module.</param>
    public ReportScreen Question(ReportState state, string? says, bool withModule)
    {
        var question = questions.Dialog.Question(state.Dialog)!;
        var choices = question.Step.Name == ReportSteps.Employer && state.Organization is { } own ? [own] : question.Choices;
        var step = question.Step.Name;
        var now = question.Step.Show(state.Dialog.Told);
        return Draw("question", state, says, [question.Text, .. choices.Count > 0 ? [$"({string.Join(" / ", choices)})"] : (string[])[]], new JsonObject
        {
            ["prompt"] = question.Text,
            ["now"] = now.Length == 0 ? "" : Say(ReportText.Now, now),
            ["choices"] = Choices(choices.Select(label => (label, ReportButton.Of(state.Id, ReportAction.Answer) with { Step = step, Text = label }))),
            ["facts"] = Facts(state),
            ["buttons"] = Buttons(state, QuestionButtons(state, question.Step, withModule)),
            ["forms"] = withModule ? Module(state) : [],
        });
    }

    /// <param name="state">Every question has its answer.</param>
    /// <param name="says">Comes first; null: nothing.</param>
    /// <param name="withModule">The form is opened as a task module.</param>
    public ReportScreen Summary(ReportState state, string? says, bool withModule)
    {
        var told = state.Dialog.Told;
        string[] notes = [.. NotSaid(told), .. WarnHint.For(told, clock.Today)?.Sentences ?? [], state.Changes is null ? ReportText.WhoSees : ReportText.WhoSeesChange, .. state is { Changes: null, Organization: null } ? [ReportText.ForWhom] : (string[])[]];
        return Draw("summary", state, says, [ReportText.Check, .. Lines(told).Select(l => $"{l.Label}: {l.Value.TrimEnd('.')}."), .. notes], new JsonObject
        {
            ["prompt"] = ReportText.Check,
            ["rows"] = new JsonArray([.. questions.Dialog.Steps(told).Where(s => s.IsAnswered(told)).Select(s => Row(state, s))]),
            ["notes"] = new JsonArray([.. notes.Select(note => new JsonObject { ["text"] = note })]),
            ["facts"] = new JsonArray(),
            ["buttons"] = Buttons(state, [(state.Changes is null ? ReportText.Confirm : ReportText.ConfirmChange, ReportAction.Confirm), .. withModule ? [] : Only(ReportText.AsForm, ReportAction.AsForm), .. Back(state), (ReportText.Cancel, ReportAction.Cancel)]),
            ["forms"] = withModule ? Module(state) : [],
        });
    }

    /// <summary>All questions at once.</summary>
    /// <param name="state">What is told, and what was typed.</param>
    /// <param name="says">Comes first; null: nothing.</param>
    /// <param name="isSubmitted">It comes back: what is needed and missing is at fault.</param>
    /// <param name="isModule">It is shown in a task module, which has a way out of its own.</param>
    public ReportScreen Form(ReportState state, string? says, bool isSubmitted, bool isModule)
    {
        var inputs = questions.OfForm(state.Dialog.Told).Select(step => Input(state, step, isSubmitted)).ToList();
        var faults = inputs.Select(i => (string)i["fault"]!).Where(fault => fault.Length > 0).ToList();
        var opening = faults.Count > 0 ? ReportText.FormFaults : ReportText.FormOpening;
        return Draw("form", state, says, [opening, .. faults], new JsonObject
        {
            ["prompt"] = opening,
            ["inputs"] = new JsonArray([.. inputs]),
            ["isModule"] = isModule,
            ["send"] = ReportText.FormSend,
            ["report"] = ReportButton.Of(state.Id, ReportAction.Fill).Write(),
            ["facts"] = new JsonArray(),
            ["buttons"] = Buttons(state, isModule ? [] : [(ReportText.OneByOne, ReportAction.OneByOne), (ReportText.Cancel, ReportAction.Cancel)]),
        });
    }

    public ReportScreen Similar(ReportState state, IReadOnlyList<SimilarEvent> similar, string? says)
    {
        var prompt = similar.Count == 1 ? ReportText.SimilarOne : ReportText.SimilarSeveral;
        return Draw("question", state, says, [prompt, .. similar.Select(s => Line(s.HiringEvent))], new JsonObject
        {
            ["prompt"] = prompt,
            ["choices"] = Choices([.. similar.SelectMany(s => OfOne(state, s.HiringEvent)), (ReportText.Different, ReportButton.Of(state.Id, ReportAction.Different))]),
            ["facts"] = Facts(state),
            ["buttons"] = Buttons(state, [.. Back(state), (ReportText.Cancel, ReportAction.Cancel)]),
        });
    }

    /// <summary>Which of two dialogs goes on.</summary>
    public ReportScreen Which(ReportState state, ReportState other, string? says)
    {
        var prompt = Say(ReportText.WhichDialog, Brief(state), Brief(other));
        return Draw("question", state, says, [prompt], new JsonObject
        {
            ["prompt"] = prompt,
            ["choices"] = Choices([(ReportText.GoOn, ReportButton.Of(state.Id, ReportAction.Resume)), (ReportText.StartOther, ReportButton.Of(state.Id, ReportAction.StartOther))]),
            ["facts"] = Facts(state),
        });
    }

    /// <summary>A sentence, and perhaps a way to go on.</summary>
    public ReportScreen Message(ReportState state, string text, params IEnumerable<(string Label, ReportAction Does)> buttons) => Draw("message", state, text, [], new JsonObject
    {
        ["facts"] = new JsonArray(),
        ["buttons"] = Buttons(state, buttons),
    });

    /// <summary>What is understood by now and was not before: "Employer: Acme. Starts: March 3, 2027."</summary>
    public string Understood(HiringEventDetails before, HiringEventDetails now) => string.Join(' ', questions.Dialog.Steps(now)
        .Where(s => s.Write(now).Length > 0 && s.Show(now) != s.Show(before) && s.IsAnswered(now)).Select(s => $"{s.Label}: {s.Show(now).TrimEnd('.')}."));

    /// <summary>An event in a line: "HE-7: Layoff, Acme, Round Rock, 120 jobs lost, March 3, 2027".</summary>
    public string Line(HiringEvent hiringEvent) => $"{hiringEvent.Reference}: {Line(hiringEvent.Details())}";

    /// <summary>What a dialog is about, so that it can be told from another.</summary>
    private string Brief(ReportState state) => state.Changes is null && Line(state.Dialog.Told) is { Length: > 0 } line ? line : Title(state);

    private string Line(HiringEventDetails details)
    {
        var parts = questions.Dialog.Steps(details).Where(s => s.Name is "kind" or ReportSteps.Employer or ReportSteps.Place or ReportSteps.Lost or ReportSteps.Gained or ReportSteps.Effective)
            .Select(s => (s.Name, Text: s.Write(details))).Where(p => p.Text.Length > 0)
            .Select(p => p.Name switch { ReportSteps.Lost => Say(ReportText.SoManyLost, p.Text), ReportSteps.Gained => Say(ReportText.SoManyGained, p.Text), _ => p.Text });
        return string.Join(", ", parts);
    }

    private ReportScreen Draw(string template, ReportState state, string? says, IEnumerable<string?> text, JsonObject content)
    {
        var whole = string.Join(' ', new[] { says }.Concat(text).Where(t => !string.IsNullOrEmpty(t)));
        content["title"] = Title(state);
        content["says"] = says ?? "";
        content["text"] = whole;
        content["soFar"] = ReportText.SoFar;
        foreach (var missing in (string[])["now", "prompt"])
            content[missing] ??= "";
        content["buttons"] ??= new JsonArray();
        content["forms"] ??= new JsonArray();
        return new ReportScreen(templates.Expand($"hiring-events/reporting/{template}", content), whole);
    }

    private static string Title(ReportState state) => state switch
    {
        { Changes: { } changes } => Say(ReportText.TitleChange, HiringEvent.ReferenceOf(changes.HiringEventId)),
        { Dialog.Told.Employer: { } employer } => Say(ReportText.TitleOf, employer),
        _ => ReportText.Title,
    };

    private IEnumerable<(string Label, string Value)> Lines(HiringEventDetails told) =>
        questions.Dialog.Steps(told).Select(s => (s.Label, Value: s.Show(told))).Where(l => l.Value.Length > 0);

    private JsonArray Facts(ReportState state) => [.. Lines(state.Dialog.Told).Where(_ => state.Dialog.Told != Nothing).Select(l => new JsonObject { ["label"] = l.Label, ["value"] = l.Value })];

    private IEnumerable<string> NotSaid(HiringEventDetails told)
    {
        string[] labels = [.. questions.Dialog.Steps(told).Where(s => !s.IsAnswered(told)).Select(s => s.Label)];
        return labels.Length == 0 ? [] : [Say(ReportText.NotSaid, string.Join(", ", labels))];
    }

    private static JsonObject Row(ReportState state, IDialogStep<HiringEventDetails> step) => new()
    {
        ["label"] = step.Label,
        ["value"] = step.Show(state.Dialog.Told),
        ["report"] = (ReportButton.Of(state.Id, ReportAction.Change) with { Step = step.Name }).Write(),
    };

    private JsonObject Input(ReportState state, IDialogStep<HiringEventDetails> step, bool isSubmitted)
    {
        var told = state.Dialog.Told;
        var choices = step.Choices(told);
        var isMissing = isSubmitted && !step.IsOptional && !step.IsAnswered(told) && !state.Dialog.Typed.ContainsKey(step.Name);
        return new JsonObject
        {
            ["id"] = step.Name,
            ["label"] = step.IsOptional ? Say(ReportText.OptionalLabel, step.Label) : step.Label,
            ["fault"] = isMissing ? Say(ReportText.Missing, step.Label) : questions.Dialog.Fault(state.Dialog, step) ?? "",
            // A date may be said with a choice set's words, but not typed into it.
            ["isChoice"] = choices.Count > 0 && step.Name != "publish",
            ["choices"] = new JsonArray([.. choices.Select(c => new JsonObject { ["label"] = c })]),
            ["value"] = state.Dialog.Typed.GetValueOrDefault(step.Name) ?? step.Write(told),
            ["hint"] = ReportQuestions.Hint(step),
        };
    }

    private static JsonArray Choices(IEnumerable<(string Label, ReportButton Button)> choices) =>
        [.. choices.Select(c => new JsonObject { ["label"] = c.Label, ["report"] = c.Button.Write() })];

    private IEnumerable<(string Label, ReportButton Button)> OfOne(ReportState state, HiringEvent hiringEvent)
    {
        var number = hiringEvent.HiringEventId.ToString(CultureInfo.InvariantCulture);
        yield return (Say(ReportText.SameAs, Line(hiringEvent)), ReportButton.Of(state.Id, ReportAction.Same) with { Text = number });
        yield return (Say(ReportText.UpdateOf, hiringEvent.Reference), ReportButton.Of(state.Id, ReportAction.Update) with { Text = number });
    }

    private static JsonArray Buttons(ReportState state, IEnumerable<(string Label, ReportAction Does)> buttons) =>
        [.. buttons.Select(b => new JsonObject { ["label"] = b.Label, ["report"] = ReportButton.Of(state.Id, b.Does).Write() })];

    private static IEnumerable<(string, ReportAction)> QuestionButtons(ReportState state, IDialogStep<HiringEventDetails> step, bool withModule) =>
    [
        .. step.IsAnswered(state.Dialog.Told) ? Only(ReportText.Keep, ReportAction.Skip) : step.IsOptional ? [(ReportText.Skip, ReportAction.Skip), (ReportText.SkipRest, ReportAction.SkipRest)] : [],
        .. Back(state),
        .. withModule ? [] : Only(ReportText.AsForm, ReportAction.AsForm),
        (ReportText.Explain, ReportAction.Explain),
        (ReportText.Cancel, ReportAction.Cancel),
    ];

    private static IEnumerable<(string, ReportAction)> Back(ReportState state) => state.Dialog.Left.Count > 0 ? [(ReportText.Back, ReportAction.Back)] : [];

    private static (string, ReportAction)[] Only(string label, ReportAction does) => [(label, does)];

    private static JsonArray Module(ReportState state) => [new JsonObject
    {
        ["label"] = ReportText.AsForm,
        ["data"] = new JsonObject { ["msteams"] = new JsonObject { ["type"] = "task/fetch" }, [ReportButton.Property] = ReportButton.Of(state.Id, ReportAction.AsForm).Write() },
    }];

    private static readonly HiringEventDetails Nothing = new();

    public static string Say(string pattern, params object?[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);
}
