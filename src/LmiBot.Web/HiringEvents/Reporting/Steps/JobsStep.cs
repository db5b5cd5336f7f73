using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>How many jobs.</summary>
internal sealed class JobsStep(string name, Func<HiringEventDetails, JobCount?> get, Func<HiringEventDetails, JobCount?, HiringEventDetails> set) : ReportStep(name)
{
    public override StepReading<HiringEventDetails> Read(string text, HiringEventDetails told) => JobCountReader.Read(text) switch
    {
        JobCountReading.Understood { Count: var count, SiteHeadcount: var site } => Taken(set(told, count) with { SiteHeadcount = site ?? told.SiteHeadcount }),
        JobCountReading.Unknown => new StepReading<HiringEventDetails>.None(),
        JobCountReading.Refused refused => Refused(refused.Reason),
        _ => Unread(ReportText.NoNumber),
    };

    public override string Write(HiringEventDetails told) => get(told) is { } count ? JobCountText.Write(count) : "";

    public override HiringEventDetails Without(HiringEventDetails told) => set(told, null);
}
