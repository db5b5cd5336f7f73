using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>Where it can be read: an https address.</summary>
internal sealed class LinkStep(string name) : ReportStep(name)
{
    public override StepReading<HiringEventDetails> Read(string text, HiringEventDetails told)
    {
        var written = text.Trim();
        return written.Length > HiringEvent.LongestText ? Refused(ReportText.TooLong, HiringEvent.LongestText)
            : Uri.TryCreate(written, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && link.UserInfo.Length == 0 ? Taken(told with { Link = link.AbsoluteUri })
            : Unread(ReportText.NoLink);
    }

    public override string Write(HiringEventDetails told) => told.Link ?? "";

    public override HiringEventDetails Without(HiringEventDetails told) => told with { Link = null };
}
