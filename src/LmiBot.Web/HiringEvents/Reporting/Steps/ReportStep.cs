using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>One question about a hiring event. Its words are the texts of <c>ReportText.resx</c> that begin with its name: Label, Called, Prompt, Meaning.</summary>
internal abstract partial class ReportStep(string name) : IDialogStep<HiringEventDetails>
{
    public string Name { get; } = name;

    public string Label => Text("Label");

    public string Meaning => Text("Meaning");

    /// <summary>What an answer may look like, for an input of a form that has none.</summary>
    public string Hint => Text("Hint");

    public bool IsOptional { get; init; } = true;

    public virtual bool TakesAnyText => false;

    /// <summary>Null: every event.</summary>
    public Func<HiringEventDetails, bool>? When { get; init; }

    public bool Concerns(HiringEventDetails told) => When?.Invoke(told) ?? true;

    public bool IsCalled(string words)
    {
        var said = Article().Replace(words.Trim(), "");
        return string.Equals(said, Label, StringComparison.OrdinalIgnoreCase) || Text("Called").Split('|').Contains(said, StringComparer.OrdinalIgnoreCase);
    }

    public virtual bool IsAnswered(HiringEventDetails told) => Write(told).Length > 0;

    public virtual string Prompt(HiringEventDetails told) => Text("Prompt");

    public virtual IReadOnlyList<string> Choices(HiringEventDetails told) => [];

    public abstract StepReading<HiringEventDetails> Read(string text, HiringEventDetails told);

    public abstract string Write(HiringEventDetails told);

    public virtual string Show(HiringEventDetails told) => Write(told);

    public abstract HiringEventDetails Without(HiringEventDetails told);

    protected static StepReading<HiringEventDetails> Taken(HiringEventDetails told) => new StepReading<HiringEventDetails>.Taken(told);

    protected static StepReading<HiringEventDetails> Refused(string reason, params object?[] values) => new StepReading<HiringEventDetails>.Refused(Say(reason, values));

    protected static StepReading<HiringEventDetails> Unread(string reason, params object?[] values) => new StepReading<HiringEventDetails>.Unread(Say(reason, values));

    protected static StepReading<HiringEventDetails> AskedBack(string question, params IEnumerable<(string Label, HiringEventDetails Told)> choices) =>
        new StepReading<HiringEventDetails>.AskedBack(question, [.. choices.Select(c => new DialogChoice<HiringEventDetails>(c.Label, c.Told))]);

    protected static string Say(string pattern, params object?[] values) => values.Length == 0 ? pattern : string.Format(CultureInfo.CurrentCulture, pattern, values);

    private string Text(string ending) => ReportText.ResourceManager.GetString($"{char.ToUpperInvariant(Name[0])}{Name[1..]}{ending}", CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"ReportText.resx lacks the {ending} of {Name}.");

    [GeneratedRegex("^(the|my|its|their) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
