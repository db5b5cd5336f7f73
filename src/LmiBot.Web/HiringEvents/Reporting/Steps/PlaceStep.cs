using LmiBot.Areas;
using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>Where: a place by its name, which stays as it was written, and the area that it is in, where one is known.</summary>
internal sealed class PlaceStep(string name, ReportWords words) : ReportStep(name)
{
    private const int MostChoices = 5, MostNear = 3;

    public override bool TakesAnyText => true;

    public override StepReading<HiringEventDetails> Read(string text, HiringEventDetails told)
    {
        var written = PlaceFinder.Plain(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (!written.Any(char.IsLetter))
            return Unread(ReportText.NoWords);
        if (written.Length > HiringEvent.LongestPlace)
            return Refused(ReportText.TooLong, HiringEvent.LongestPlace);
        var places = words.Places;
        var bearers = places.Narrowest(written) is { } narrowest ? [narrowest] : places.Find(written);
        return bearers switch
        {
            [var only] => Taken(In(written, only)),
            [] => AskedBack(Say(ReportText.UnknownPlace, written), [.. places.Near(written, MostNear).SelectMany(Near), (Say(ReportText.KeepPlace, written), In(written, null))]),
            _ => AskedBack(Say(ReportText.WhichPlace, written), [.. bearers.Take(MostChoices).Select(area => (places.Name(area), In(written, area))), (ReportText.NoneOfThese, In(written, null))]),
        };

        HiringEventDetails In(string place, Area? area) => told with { Place = place, AreaCode = area?.AreaCode };

        IEnumerable<(string, HiringEventDetails)> Near(string name) =>
            (places.Narrowest(name) is { } near ? [near] : places.Find(name)).Take(MostNear).Select(area => (Within(name, places.Name(area)), In(name, area)));
    }

    public override string Write(HiringEventDetails told) => told.Place ?? "";

    public override string Show(HiringEventDetails told) =>
        told.Place is null ? ""
        : told.AreaCode is { } code && words.Area(code) is { } area ? Within(told.Place, area)
        : Say(ReportText.PlaceUnknown, told.Place);

    private static string Within(string place, string area) => string.Equals(area, place, StringComparison.OrdinalIgnoreCase) ? area : Say(ReportText.PlaceIn, place, area);

    public override HiringEventDetails Without(HiringEventDetails told) => told with { Place = null, AreaCode = null };
}
