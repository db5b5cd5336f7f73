using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>When something happens.</summary>
/// <param name="name">See <see cref="IDialogStep{T}.Name"/>.</param>
/// <param name="read">What a text says of when.</param>
/// <param name="get">The time that is told; null: none.</param>
/// <param name="set">With a time; null for none.</param>
internal sealed class DateStep(
    string name, Func<string, HiringEventDetails, DateReading> read, Func<HiringEventDetails, DateSpan?> get, Func<HiringEventDetails, DateSpan?, HiringEventDetails> set) : ReportStep(name)
{
    /// <summary>Why a time cannot be, in a sentence; null where it can.</summary>
    public Func<DateSpan, HiringEventDetails, string?> Fault { get; init; } = (_, _) => null;

    public override StepReading<HiringEventDetails> Read(string text, HiringEventDetails told) => read(text, told) switch
    {
        DateReading.Understood { Span: var span } => Fault(span, told) is { } fault ? Refused(fault) : Taken(set(told, span)),
        DateReading.Past { Span: var span, Next: { } next } => WhichOf(
            told, Say(ReportText.PastDate, DateSpanText.Write(span)), (DateSpanText.Write(next), next), (Say(ReportText.PastIsRight, DateSpanText.Write(span)), span)),
        DateReading.Past { Span: var span } => WhichOf(told, Say(ReportText.PastOnly, DateSpanText.Write(span)), (Say(ReportText.PastIsRight, DateSpanText.Write(span)), span)),
        DateReading.Ambiguous either => WhichOf(told, ReportText.WhichOne, (DateSpanText.Write(either.Earlier), either.Earlier), (DateSpanText.Write(either.Later), either.Later)),
        DateReading.Impossible impossible => Refused(impossible.Reason),
        _ => Unread(ReportText.NoDate),
    };

    /// <summary>Asks back with what can be; refuses where none can.</summary>
    private StepReading<HiringEventDetails> WhichOf(HiringEventDetails told, string question, params (string Label, DateSpan Span)[] choices)
    {
        var sound = choices.Where(c => Fault(c.Span, told) is null).ToList();
        return sound.Count == 0 ? Refused(Fault(choices[0].Span, told)!) : AskedBack(question, sound.Select(c => (c.Label, set(told, c.Span))));
    }

    public override string Write(HiringEventDetails told) => get(told) is { } span ? DateSpanText.Write(span) : "";

    public override HiringEventDetails Without(HiringEventDetails told) => set(told, null);
}
