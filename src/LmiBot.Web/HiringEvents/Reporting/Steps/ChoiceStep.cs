using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>One of a few answers.</summary>
/// <param name="name">See <see cref="IDialogStep{T}.Name"/>.</param>
/// <param name="options">In the order in which they are offered.</param>
/// <param name="get">The value that is told; null: none.</param>
/// <param name="set">With a value; null for none.</param>
internal sealed class ChoiceStep<TValue>(string name, ChoiceOption<TValue>[] options, Func<HiringEventDetails, TValue?> get, Func<HiringEventDetails, TValue?, HiringEventDetails> set) : ReportStep(name)
    where TValue : struct
{
    public override IReadOnlyList<string> Choices(HiringEventDetails told) => [.. options.Select(o => o.Label())];

    public override StepReading<HiringEventDetails> Read(string text, HiringEventDetails told)
    {
        var written = text.Trim().TrimEnd('.', '!');
        var meant = options.Where(o => string.Equals(o.Label(), written, StringComparison.OrdinalIgnoreCase)).ToList();
        if (meant.Count == 0)
            meant = [.. options.Where(o => o.IsMeant(written))];
        return meant switch
        {
            [var only] => Taken(set(told, only.Value)),
            [] => Unread(ReportText.NoChoice, string.Join(", ", Choices(told))),
            _ => AskedBack(ReportText.WhichOne, meant.Select(o => (o.Label(), set(told, o.Value)))),
        };
    }

    public override string Write(HiringEventDetails told) =>
        get(told) is { } value && Array.Find(options, o => EqualityComparer<TValue>.Default.Equals(o.Value, value)) is { } option ? option.Label() : "";

    public override HiringEventDetails Without(HiringEventDetails told) => set(told, null);
}

/// <param name="Value">What it means.</param>
/// <param name="Label">As shown.</param>
/// <param name="IsMeant">Whether people mean it who put it so.</param>
internal sealed record ChoiceOption<TValue>(TValue Value, Func<string> Label, Func<string, bool> IsMeant);
