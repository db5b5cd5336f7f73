using System.Globalization;
using System.Text;
using CsvHelper;
using LmiBot.HiringEvents.Exporting;

namespace LmiBot.Digests;

/// <summary>Writes the recipients of a digest as CSV (RFC 4180) in UTF-8 with the mark by which Excel knows it. No cell is a formula.</summary>
public static class DigestCsv
{
    private static readonly CsvWriterOptions Format = new() { Quoting = CsvQuoting.Always, NewLine = "\r\n" };

    private static readonly string[] Header = ["subscription", "conversation type", "team", "name", "channel", "conversation", "state", "paused", "problem", "not before (UTC)", "settled (UTC)", "attempts"];

    /// <param name="recipients">In the order of the file.</param>
    /// <param name="stream">Stays open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>How many there are.</returns>
    public static async Task<int> WriteAsync(IAsyncEnumerable<DigestRecipient> recipients, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = CsvWriter.Create(writer, Format, leaveOpen: true);
        csv.WriteHeader(Header);
        var count = 0;
        await foreach (var recipient in recipients.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync([.. Cells(recipient).Select(cell => SafeCell.Of(cell))], cancellationToken);
            count++;
        }
        return count;
    }

    private static string[] Cells(DigestRecipient recipient)
    {
        var delivery = recipient.Delivery;
        return
        [
            recipient.SubscriptionId.ToString(CultureInfo.InvariantCulture), recipient.ConversationType ?? "", recipient.TeamName ?? "", recipient.Name ?? "", delivery.ChannelId, delivery.ConversationId,
            delivery.State.ToString(), delivery.Hold == Deliveries.DeliveryHold.Paused ? "yes" : "", delivery.Problem ?? "", At(delivery.NotBefore), At(delivery.SettledAt),
            delivery.Attempts.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static string At(DateTime? utc) => utc?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
