using System.Security.Cryptography;
using System.Text;
using LmiBot.Access;
using LmiBot.Channels.Dialogs;
using LmiBot.Channels.Turns;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>Begins a dialog with what is said already.</summary>
internal sealed class ReportStart(ReportQuestions questions, ReportWords words, ChangeHiringEvent change, HiringEventClock clock)
{
    /// <summary>From a sentence such as "Log a layoff: 120 jobs at Acme in Round Rock, starting March 3".</summary>
    public ReportMove Read(TurnContext turn, Caller caller)
    {
        var reading = HiringEventReader.Read(turn.Text, clock.Today, words.Names);
        var typed = new Dictionary<string, string>();
        var told = reading.Details;
        if (reading.EffectiveText is { } effective)
            typed[ReportSteps.Effective] = effective;
        if (told is { Place: { } place, AreaCode: null })
        {
            if (questions.Dialog.Find(ReportSteps.Place)!.Read(place, told) is not StepReading<HiringEventDetails>.Taken { Told: var found })
                (typed[ReportSteps.Place], found) = (place, told with { Place = null });
            told = found;
        }
        var dialog = new DialogState<HiringEventDetails>(told)
        {
            Typed = typed,
            Skipped = reading.JobsAreUnknown ? [ReportSteps.Lost, ReportSteps.Gained] : [],
            // A partner reports for their own organization; staff has it from somewhere.
            Assumed = caller.Organization is null && told.Source == ReportSource.OwnReport ? [ReportSteps.Source] : [],
        };
        return new ReportMove(Of(turn, dialog, caller), string.Join(' ', Sentences(reading)));
    }

    /// <summary>To change an event that is there.</summary>
    /// <exception cref="RefusedException">The caller may not.</exception>
    public async Task<ReportMove> ChangeAsync(TurnContext turn, int hiringEventId, Caller caller, CancellationToken cancellationToken)
    {
        var hiringEvent = await change.FindAsync(caller, hiringEventId, cancellationToken);
        var told = hiringEvent.Details();
        // What was left out before is not asked for again.
        var dialog = new DialogState<HiringEventDetails>(told) { Skipped = [.. questions.Dialog.Steps(told).Where(s => s.IsOptional).Select(s => s.Name)] };
        return new ReportMove(Of(turn, dialog, caller) with { Changes = new ChangedEvent(hiringEvent.HiringEventId, hiringEvent.Version) });
    }

    private ReportState Of(TurnContext turn, DialogState<HiringEventDetails> dialog, Caller caller) =>
        ReportState.Of(IdOf(turn), questions.Dialog.Begin(dialog)) with { Organization = caller.Organization?.Name };

    private static IEnumerable<string> Sentences(HiringEventReading reading)
    {
        yield return ReportText.Begun;
        if (reading.Leftover.Count > 0)
            yield return ReportCards.Say(ReportText.NotUnderstood, string.Join(", ", reading.Leftover.Select(words => $"“{words}”")));
        if (reading.Jobs is { } jobs)
            yield return jobs.Reason;
        if (reading.Effective is DateReading.Impossible impossible)
            yield return impossible.Reason;
    }

    /// <summary>The same however often the message is delivered, so that the dialog begins once and its event is logged once.</summary>
    internal static string IdOf(TurnContext turn) => turn.ActivityKey is { } key
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16))
        : Guid.CreateVersion7().ToString("N");
}
