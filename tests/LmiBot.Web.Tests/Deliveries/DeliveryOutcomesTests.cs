using System.Net;
using LmiBot.Channels.Outbound;
using LmiBot.Deliveries;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.Tests.Deliveries;

public sealed class DeliveryOutcomesTests
{
    /// <summary>A wrong credential is mended by an operator: nobody is left out for it, and not all are tried at full pace.</summary>
    [Fact]
    public void What_the_bots_credential_keeps_from_being_sent_is_sent_later()
    {
        var now = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        var delivery = new Delivery
        {
            Key = "key", Kind = "kind", Subject = "subject", ChannelId = "msteams", ConversationId = "19:1", State = DeliveryState.Sending, CreatedAt = now.UtcDateTime, NotBefore = now.UtcDateTime, Attempts = 3,
        };
        var result = new SendResult.Failed(HttpStatusCode.Unauthorized, "Unauthorized");

        var again = Assert.IsType<DeliveryOutcome.Again>(DeliveryOutcomes.Of(result, delivery, now));

        Assert.True(again.NotBefore > now.UtcDateTime);
        Assert.InRange(DeliveryOutcomes.PaceAfter(result), 0, 0.9);
    }
}
