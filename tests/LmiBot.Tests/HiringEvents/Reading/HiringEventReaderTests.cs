using System.Globalization;
using LmiBot.HiringEvents.Reading;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.HiringEvents.Reading;

/// <summary>Sentences as people type them, on November 22, 2026.</summary>
public sealed class HiringEventReaderTests(ShippedRelease release)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("Log a layoff: 120 jobs at Acme in Round Rock, starting March 3", "Layoff | Acme | Round Rock 48491 | lost 120 | March 3, 2027")]
    [InlineData("log a layoff: about 50 people at acme in round rock", "Layoff | acme | round rock 48491 | lost about 50")]
    [InlineData("Acme is laying off 120 in Round Rock", "Layoff | Acme | Round Rock 48491 | lost 120")]
    [InlineData("We are laying off 40 people", "Layoff | lost 40")]
    [InlineData("We're closing our plant in Waco by year end, 1,200 jobs", "Closing | Waco 48309 | lost 1,200 | between November 22 and December 31, 2026")]
    [InlineData("Acme Widgets, Inc. will close its Oak Hill plant in phases from June to August, 200 employees", "Closing | Acme Widgets, Inc. | site Oak Hill plant | lost 200 | in phases, June to August 2027")]
    [InlineData("Tesla is expanding in Austin, adding 500 jobs next March", "Expansion | Tesla | Austin 12420 | gained 500 | in March 2027")]
    [InlineData("Report an opening: HEB opens a store in Waco in spring, hiring 150 to 200", "Opening | HEB | Waco 48309 | gained 150 to 200 | between March and May 2027")]
    [InlineData("Dell is relocating to Round Rock, adding 300 jobs in Q2", "Relocation | Dell | Round Rock 48491 | gained 300 | in Q2 2027")]
    [InlineData("Furlough at Acme: 80 workers from March 1 to June 1", "Layoff | Acme | lost 80 | March 1, 2027 | ends June 1, 2027 | temporary")]
    [InlineData("Temporary layoff of 60 people at Acme starting January 4 until March 31", "Layoff | Acme | lost 60 | January 4, 2027 | ends March 31, 2027 | temporary")]
    [InlineData("Log a layoff at Acme: 50 of 200 employees because of lost contracts, starting March 3", "Layoff | Acme | lost 50 | March 3, 2027 | headcount 200 | reason lost contracts")]
    [InlineData("Layoff at Acme announced November 3, effective 1/15, up to 75 people", "Layoff | Acme | lost up to 75 | January 15, 2027 | announced November 3, 2026")]
    [InlineData("Acme is hiring 50 welders in Waco", "Expansion | Acme | Waco 48309 | gained 50 | 51-4121")]
    [InlineData("Log a closing: Acme, unknown number of jobs, entire plant, https://example.com/notice?id=7", "Closing | Acme | unknown | whole | https://example.com/notice?id=7")]
    [InlineData("We may cut 30 jobs", "Layoff | lost 30")]
    [InlineData("Log a layoff: several hundred jobs at Acme", "Layoff | Acme | asks jobs")]
    [InlineData("Log a layoff at Acme on March 3, 2026", "Layoff | Acme | asks past 2026-03-03, next none")]
    [InlineData("Log a layoff at Acme on February 30", "Layoff | Acme | asks February 30 does not exist.")]
    [InlineData("Log a layoff at Acme from June 15 to June 1", "Layoff | Acme | asks The end is before the start.")]
    [InlineData("We plan to lay off up to 30% of our 400 employees in March", "Layoff | in March 2027 | headcount 400 | ? up | ? 30%")]
    [InlineData("we have to furlough 45 machinists for 3 months starting tomorrow", "Layoff | lost 45 | November 23, 2026 | temporary | 51-4041 | ? 3 months")]
    [InlineData("Log an expansion at St. David's HealthCare: 200 registered nurses in Austin, starting next spring", "Expansion | St. David's HealthCare | Austin 12420 | gained 200 | between March and May 2027 | 29-1141")]
    [InlineData("Log a relocation: Oracle moving headquarters from Austin to Nashville, 2,500 jobs lost", "Relocation | Oracle | Nashville 34980 | lost 2,500 | ? Austin")]
    [InlineData("Log a layoff for welders, 50 jobs at risk", "Layoff | lost 50 | ? welders | ? risk")]
    [InlineData("Closing: Macy's in Waco, 60 jobs, Q2", "Closing | Macy's | Waco 48309 | lost 60 | in Q2 2027")]
    [InlineData("Log a layoff at Acme Plant 4", "Layoff | Acme Plant 4")]
    [InlineData("Log an event", "")]
    [InlineData("Log a layoff at Round Rock, 20 jobs", "Layoff | Round Rock 48491 | lost 20")]
    [InlineData("Unfortunately we are closing, 20 jobs", "Closing | lost 20")]
    [InlineData("acme is closing in waco, 20 jobs", "Closing | acme | waco 48309 | lost 20")]
    [InlineData("Acme's Waco plant is closing June 1, 20 jobs", "Closing | Acme | site Waco plant | Waco 48309 | lost 20 | June 1, 2027")]
    [InlineData("Acme is adding 50 jobs in Waco and cutting 20 in Dallas", "Acme | Waco 48309 | gained 50 | lost 20 | ? adding | ? cutting | ? Dallas")]
    [InlineData("Log a layoff of 30% at Acme", "Layoff | Acme | ? 30%")]
    [InlineData("Log a layoff at 7-Eleven on 3/3/27 because of low sales", "Layoff | 7-Eleven | March 3, 2027 | reason low sales")]
    [InlineData("Log a layoff at Bank of America, fewer than 20 jobs, for good", "Layoff | Bank of America | lost up to 19 | permanent")]
    [InlineData("Press report: Acme closing its Waco site next Friday", "Closing | Acme | site Waco site | Waco 48309 | November 27, 2026")]
    [InlineData("Log a layoff at Acme, http://example.com", "Layoff | Acme | ? http://example.com")]
    [InlineData("Log a layoff at Acme, 12 and 40 jobs", "Layoff | Acme | lost 40 | ? 12")]
    [InlineData("Log a layoff at 3M in Austin, 1200 Main Street, 90 jobs", "Layoff | 3M | site 1200 Main Street | Austin 12420 | lost 90")]
    [InlineData("Log an expansion: 40 jobs at Acme in Waco in food manufacturing, starting March 3", "Expansion | Acme | Waco 48309 | gained 40 | March 3, 2027 | industry food manufacturing 31-33")]
    [InlineData("Log a layoff in the health care sector: Acme, 20 jobs", "Layoff | Acme | lost 20 | industry health care 62")]
    [InlineData("Log a closing at Forever 21 in Austin", "Closing | Forever 21 | Austin 12420")]
    [InlineData("Log a closing at Motel 6 in Waco, 30 jobs", "Closing | Motel 6 | Waco 48309 | lost 30")]
    [InlineData("Log a layoff at 84 Lumber in Waco", "Layoff | 84 Lumber | Waco 48309")]
    [InlineData("Acme is hiring 50 Welders in Waco", "Expansion | Acme | Waco 48309 | gained 50 | 51-4121")]
    [InlineData("Log a layoff at Acme Plant 4, 90 jobs", "Layoff | Acme Plant 4 | lost 90")]
    [InlineData("add a layoff", "Layoff")]
    [InlineData("add a layoff: 20 jobs at Acme in Waco", "Layoff | Acme | Waco 48309 | lost 20")]
    [InlineData("i want to log a layof", "Layoff")]
    [InlineData("we let 12 people go in temple", "Layoff | temple 48027 | lost 12")]
    [InlineData("were laying off about 50 people at our Waco plant", "Layoff | site Waco plant | Waco 48309 | lost about 50")]
    [InlineData("we r closing our houston warehouse at the end of the year", "Closing | site houston warehouse | houston 26420 | December 31, 2026")]
    [InlineData("closing our Houston warehouse at the end of Q1, 85 people", "Closing | site Houston warehouse | Houston 26420 | lost 85 | March 31, 2027")]
    [InlineData("can you log that Acme in Waco is laying off 40", "Layoff | Acme | Waco 48309 | lost 40")]
    [InlineData("lay off 30 at our Plano store", "Layoff | site Plano store | Plano 48085 | lost 30")]
    [InlineData("Acme is letting 40 people go in Waco", "Layoff | Acme | Waco 48309 | lost 40")]
    [InlineData("Log a layoff at our new plant, 20 jobs", "Layoff | lost 20")]
    [InlineData("Log a closing because of moving production to Mexico", "Closing | reason moving production to Mexico")]
    [InlineData("closing of Acme in Waco, 30 jobs", "Closing | Acme | Waco 48309 | lost 30")]
    [InlineData("Log a closing of our Dallas plant", "Closing | site Dallas plant | Dallas 19100")]
    [InlineData("Log a layoff at Acme, El Paso, 20 jobs", "Layoff | Acme | El Paso 48141 | lost 20")]
    [InlineData("Log a layoff: Acme, Round Rock, 20 jobs", "Layoff | Acme | Round Rock 48491 | lost 20")]
    [InlineData("Log a layoff: 20 jobs at Acme in Waco, 3/3", "Layoff | Acme | Waco 48309 | lost 20 | March 3, 2027")]
    [InlineData("Log a layoff at Acme in Waco, 12 cashiers and 5 welders", "Layoff | Acme | Waco 48309 | lost 17 | 41-2011 | 51-4121")]
    [InlineData("Log a layoff at Acme in Waco, 12 nurses, 3 cooks and 5 welders", "Layoff | Acme | Waco 48309 | lost 20 | 51-4121 | ? nurses | ? cooks")]
    [InlineData("Log a layoff at Acme, 50 in Waco and 30 in Dallas", "Layoff | Acme | Waco 48309 | lost 50 | ? 30 | ? Dallas")]
    [InlineData("Acme will cut 1/2 of its staff", "Layoff | Acme | ? 1/2")]
    public async Task A_sentence_is_read(string text, string expected)
    {
        var ask = await release.AskAsync();

        Assert.Equal(expected, Line(HiringEventReader.Read(text, Today, new EventNames(ask.Release, ask.Occupations, "48"))));
    }

    [Fact]
    public void Without_names_a_place_stays_as_written() =>
        Assert.Equal("Layoff | Acme | Round Rock | lost 120", Line(HiringEventReader.Read("Acme is laying off 120 in Round Rock", Today)));

    internal static string Line(HiringEventReading reading)
    {
        var d = reading.Details;
        string?[] parts =
        [
            d.Kind?.ToString(),
            d.Employer,
            d.Site is { } site ? $"site {site}" : null,
            d.Place is { } place ? $"{place} {d.AreaCode}".Trim() : null,
            d.JobsGained is { } gained ? $"gained {JobCountText.Write(gained)}" : null,
            d.JobsLost is { } lost ? $"lost {JobCountText.Write(lost)}" : null,
            reading.JobsAreUnknown ? "unknown" : null,
            d.Effective is { } effective ? DateSpanText.Write(effective) : null,
            d.Ends is { } ends ? $"ends {DateSpanText.Write(ends)}" : null,
            d.AnnouncedOn is { } announced ? $"announced {DateSpanText.Write(announced)}" : null,
            d.IsTemporary switch { true => "temporary", false => "permanent", null => null },
            d.IsWholeSite switch { true => "whole", false => "part", null => null },
            d.SiteHeadcount is { } headcount ? string.Create(CultureInfo.InvariantCulture, $"headcount {headcount}") : null,
            .. d.Occupations,
            d.Industry is { } industry ? $"industry {industry} {d.NaicsCode}" : null,
            d.Reason is { } reason ? $"reason {reason}" : null,
            d.Link,
            reading.Jobs is not null ? "asks jobs" : null,
            reading.Effective is { } date ? $"asks {DateReaderTests.Line(date)}" : null,
            .. reading.Leftover.Select(l => $"? {l}"),
        ];
        return string.Join(" | ", parts.OfType<string>());
    }
}
