using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>An answer in people's own words.</summary>
internal sealed class TextStep(string name, int longest, Func<HiringEventDetails, string?> get, Func<HiringEventDetails, string?, HiringEventDetails> set) : ReportStep(name)
{
    public override bool TakesAnyText => true;

    public override StepReading<HiringEventDetails> Read(string text, HiringEventDetails told)
    {
        var written = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return !written.Any(char.IsLetterOrDigit) ? Unread(ReportText.NoWords)
            : written.Length > longest ? Refused(ReportText.TooLong, longest)
            : Taken(set(told, written));
    }

    public override string Write(HiringEventDetails told) => get(told) ?? "";

    public override HiringEventDetails Without(HiringEventDetails told) => set(told, null);
}
