using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>The industry in people's own words, and the sector that they name, by which questions find the event.</summary>
internal sealed class IndustryStep(string name) : ReportStep(name)
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
        return IndustryReader.Find(written) switch
        {
            [] => Taken(told with { Industry = written, NaicsCode = null }),
            [var only] => Taken(In(only)),
            var several => AskedBack(
                Say(ReportText.WhichIndustry, written),
                [.. several.Take(MostChoices).Select(sector => (sector.Name, In(sector))), (ReportText.NoneOfThese, told with { Industry = written, NaicsCode = null })]),
        };

        // A narrower code, of a notice, stays.
        HiringEventDetails In(NaicsSector sector) => told with { Industry = written, NaicsCode = NaicsSector.Of(told.NaicsCode) == sector ? told.NaicsCode : sector.Code };
    }

    public override string Write(HiringEventDetails told) => told.Industry ?? NaicsSector.Of(told.NaicsCode)?.Name ?? "";

    public override string Show(HiringEventDetails told) => (told.Industry, NaicsSector.Of(told.NaicsCode)) switch
    {
        (null, _) => Write(told),
        ({ } industry, null) => Say(ReportText.IndustryUnknown, industry),
        ({ } industry, { } sector) => string.Equals(industry, sector.Name, StringComparison.OrdinalIgnoreCase) ? sector.Name : Say(ReportText.IndustryIn, industry, sector.Name),
    };

    public override HiringEventDetails Without(HiringEventDetails told) => told with { Industry = null, NaicsCode = null };
}
