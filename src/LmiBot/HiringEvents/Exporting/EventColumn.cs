using System.Globalization;
using System.Text;
using LmiBot.Areas;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.HiringEvents.Exporting;

/// <summary>A column of the exported list of events. What is not known is an empty cell, never zero.</summary>
/// <param name="Header">In the first row.</param>
/// <param name="Value">A text, an <see cref="int"/>, a <see cref="DateOnly"/>, or null.</param>
internal sealed record EventColumn(string Header, Func<PublishedEvent, object?> Value)
{
    public static IReadOnlyList<EventColumn> All(AreaCatalog areas) =>
    [
        new("Reference", e => HiringEvent.ReferenceOf(e.HiringEventId)),
        new("Event", e => EventWords.Name(e.Kind)),
        new("Employer", e => e.EmployerName),
        new("Site", e => e.Site),
        new("Place", e => e.Place),
        new("Area code", e => e.AreaCode),
        new("Area", e => e.AreaCode is { } code ? areas.Find(code)?.Name : null),
        new("Jobs gained, at least", e => e.Gained?.Least),
        new("Jobs gained, at most", e => e.Gained?.Most),
        new("Jobs lost, at least", e => e.Lost?.Least),
        new("Jobs lost, at most", e => e.Lost?.Most),
        new("Numbers are approximate", e => e.Gained?.IsAbout == true || e.Lost?.IsAbout == true ? "yes" : null),
        new("Announced", e => e.AnnouncedOn),
        new("Effective from", e => e.Effective?.From),
        new("Effective to", e => e.Effective?.To),
        new("In phases", e => e.Effective?.InPhases == true ? "yes" : null),
        new("Temporary", e => e.IsTemporary switch { true => "yes", false => "no", _ => null }),
        new("Industry as reported", e => e.Industry),
        new("NAICS code", e => e.NaicsCode),
        new("NAICS sector", e => e.Sector?.Name),
        new("Occupations (SOC 2018)", e => e.Occupations.Count == 0 ? null : string.Join(' ', e.Occupations)),
        new("Source", e => EventWords.Sources(e)),
        new("Link", e => e.Link),
    ];
}

/// <summary>Texts that people typed, made safe to open in a spreadsheet program.</summary>
internal static class SafeCell
{
    /// <summary>What a spreadsheet program takes for the beginning of a formula, full-width forms included.</summary>
    private const string Beginnings = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text, behind an apostrophe where it would be taken for a formula, also after blanks. Control characters that no file format holds are gone.</summary>
    public static string Text(string text)
    {
        var plain = string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' or '\r' or '\n' || (!Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF))));
        var first = plain.FirstOrDefault(c => c != ' ' && c != '\u00A0');
        return first != default && Beginnings.Contains(first, StringComparison.Ordinal) ? $"'{plain}" : plain;
    }

    /// <summary>A value as text, the same in every culture.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Text((string)value),
    };
}
