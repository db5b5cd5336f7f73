using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>Where: a place by its name, which stays as it was written, and the area that it is in, where one is known.</summary>
internal sealed class PlaceStep(string name, ReportWords words) : ReportStep(name)
{
    private const int MostChoices = 5;

    public override bool TakesAnyText => true;

    public override StepReading<HiringEventDetails> Read(string text, HiringEventDetails told)
    {
        var written = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        if (!written.Any(char.IsLetter))
            return Unread(ReportText.NoWords);
        if (written.Length > HiringEvent.LongestPlace)
            return Refused(ReportText.TooLong, HiringEvent.LongestPlace);
        if (words.Names.Area(written) is { } code)
            return Taken(told with { Place = written, AreaCode = code });
        var bearers = words.Places(written);
        return bearers.Count < 2
            ? Taken(told with { Place = written, AreaCode = bearers.Select(area => area.Code).FirstOrDefault() })
            : AskedBack(
                Say(ReportText.WhichPlace, written),
                [.. bearers.Take(MostChoices).Select(area => (area.Name, told with { Place = written, AreaCode = area.Code })), (ReportText.NoneOfThese, told with { Place = written, AreaCode = null })]);
    }

    public override string Write(HiringEventDetails told) => told.Place ?? "";

    public override string Show(HiringEventDetails told) =>
        told.Place is null ? ""
        : told.AreaCode is { } code && words.Area(code) is { } area ? string.Equals(area, told.Place, StringComparison.OrdinalIgnoreCase) ? area : Say(ReportText.PlaceIn, told.Place, area)
        : Say(ReportText.PlaceUnknown, told.Place);

    public override HiringEventDetails Without(HiringEventDetails told) => told with { Place = null, AreaCode = null };
}
