using System.Text;
using CsvHelper;
using LmiBot.Areas;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.HiringEvents.Exporting;

/// <summary>Writes events as CSV (RFC 4180) in UTF-8 with the mark by which Excel knows it.</summary>
public static class EventCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <remarks>Every cell in quotes: a program that parts cells at a semicolon or a tab finds no more of them than there are.</remarks>
    private static readonly CsvWriterOptions Format = new() { Quoting = CsvQuoting.Always, NewLine = "\r\n" };

    /// <param name="events">In the order of the file.</param>
    /// <param name="areas">What names their areas.</param>
    /// <param name="stream">Stays open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync(IEnumerable<PublishedEvent> events, AreaCatalog areas, Stream stream, CancellationToken cancellationToken)
    {
        var columns = EventColumn.All(areas);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = CsvWriter.Create(writer, Format, leaveOpen: true);
        csv.WriteHeader([.. columns.Select(c => c.Header)]);
        foreach (var shown in events)
            await csv.WriteRecordAsync([.. columns.Select(c => SafeCell.Of(c.Value(shown)))], cancellationToken);
    }
}
