using System.Globalization;
using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>How many work at the site: one number.</summary>
internal sealed class HeadcountStep(string name) : ReportStep(name)
{
    public override StepReading<HiringEventDetails> Read(string text, HiringEventDetails told) => JobCountReader.Read(text) switch
    {
        JobCountReading.Understood { Count: { Least: { } people } count } when count.Least == count.Most => Taken(told with { SiteHeadcount = people }),
        JobCountReading.Understood or JobCountReading.Refused => Refused(ReportText.OneNumber),
        JobCountReading.Unknown => new StepReading<HiringEventDetails>.None(),
        _ => Unread(ReportText.OneNumber),
    };

    public override string Write(HiringEventDetails told) => told.SiteHeadcount?.ToString("N0", CultureInfo.CurrentCulture) ?? "";

    public override HiringEventDetails Without(HiringEventDetails told) => told with { SiteHeadcount = null };
}
