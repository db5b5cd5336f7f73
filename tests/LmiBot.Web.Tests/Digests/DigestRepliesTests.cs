using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.Releases;
using LmiBot.Web.Digests;

namespace LmiBot.Web.Tests.Digests;

public sealed class DigestRepliesTests
{
    [Theory]
    [InlineData(DigestNews.Corrected, 0, "The digest of 2026Q3 is delivered and corrected: 3 of 3 were sent.")]
    [InlineData(DigestNews.Corrected, 1, "The digest of 2026Q3 is delivered, but not all of it is corrected: 1 of 3 messages stand as they were sent.")]
    [InlineData(DigestNews.Recalled, 0, "The digest of 2026Q3 is recalled: 3 of 3 had been sent.")]
    [InlineData(DigestNews.Recalled, 2, "Not all of the digest of 2026Q3 is recalled: 2 of 3 messages that were sent could not be deleted.")]
    public void What_failed_is_not_said_to_be_done(DigestNews news, int failed, string said)
    {
        var run = new DigestRun
        {
            ReleaseId = 1,
            Release = new Release { Name = "2026Q3", CreatedAt = default },
            State = DigestRunState.Approved,
            SendAt = null,
            ApprovedBy = "test",
            ApprovedAt = default,
        };
        DigestCount[] followUp = [new(DeliveryState.Cancelled, false, DeliveryProblems.NothingToSay, failed), new(DeliveryState.Sent, false, null, 3 - failed)];

        Assert.Equal(said, DigestReplies.Summary(new DigestProgress(run, [new(DeliveryState.Sent, false, null, 3)], 0, 0, null, followUp), news));
    }
}
