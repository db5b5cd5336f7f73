using System.Text.RegularExpressions;
using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>The occupations that an event touches, by their titles as people say them.</summary>
internal sealed partial class OccupationsStep(string name, ReportWords words) : ReportStep(name)
{
    private const int Most = 20;

    private const int MostChoices = 5;

    public override bool TakesAnyText => true;

    public override StepReading<HiringEventDetails> Read(string text, HiringEventDetails told)
    {
        var titles = TitlesOf(text);
        if (titles.Count == 0)
            return Unread(ReportText.NoOccupation, text.Trim());
        if (titles.Count > Most)
            return Refused(ReportText.TooManyOccupations, Most);
        var codes = new List<string>();
        foreach (var title in titles)
        {
            switch (words.Occupations(title, MostChoices))
            {
                case []:
                    return Unread(ReportText.NoOccupation, title);
                case [var only]:
                    codes.Add(only.SocCode);
                    break;
                // A title of the release is clear, however many others are like it.
                case var several when several.FirstOrDefault(o => o.Title.Equals(title, StringComparison.OrdinalIgnoreCase)) is { SocCode: { } code }:
                    codes.Add(code);
                    break;
                // With the chosen title in its place all is read again: more of it may be unclear.
                case var several:
                    return new StepReading<HiringEventDetails>.AskedBack(
                        Say(ReportText.WhichOccupation, title),
                        [.. several.Select(o => new DialogChoice<HiringEventDetails>(o.Title, told, string.Join("; ", titles.Select(t => t == title ? o.Title : t))))]);
            }
        }
        return Taken(told with { Occupations = [.. codes.Distinct()] });
    }

    public override string Write(HiringEventDetails told) => string.Join("; ", told.Occupations.Select(words.Title));

    public override HiringEventDetails Without(HiringEventDetails told) => told with { Occupations = [] };

    /// <summary>Titles hold commas and "and" themselves: what is a title as a whole stays whole.</summary>
    private List<string> TitlesOf(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(part => words.IsTitle(part) ? [part] : Between().Split(part))
            .Select(title => title.Trim().TrimEnd('.')).Where(title => title.Length > 0)];

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+|\s*[/&\n]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
