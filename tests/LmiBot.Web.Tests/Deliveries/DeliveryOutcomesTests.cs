using System.Net;
using LmiBot.Channels.Outbound;
using LmiBot.Deliveries;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.Tests.Deliveries;

public sealed class DeliveryOutcomesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true, 1, true)]
    [InlineData(true, 19, true)]
    [InlineData(true, 20, false)]
    [InlineData(false, 1, false)]
    public void Only_what_may_be_done_twice_is_tried_again_after_a_failure_that_leaves_it_open(bool mayRepeat, int attempts, bool isAgain)
    {
        var delivery = new Delivery
        {
            Key = "1", Kind = "test", Subject = "1", ChannelId = "msteams", ConversationId = "19:1", State = DeliveryState.Sending,
            CreatedAt = Now.UtcDateTime, NotBefore = Now.UtcDateTime, MayRepeat = mayRepeat, Attempts = attempts,
        };
        SendResult[] open = [new SendResult.Uncertain("504 GatewayTimeout"), new SendResult.Failed(HttpStatusCode.BadGateway, "BadGateway"), new SendResult.Failed(HttpStatusCode.InternalServerError, "x")];
        Assert.All(open, result => Assert.IsType(isAgain ? typeof(DeliveryOutcome.Again) : typeof(DeliveryOutcome.Uncertain), DeliveryOutcomes.Of(result, delivery, Now)));
        Assert.IsType<DeliveryOutcome.Refused>(DeliveryOutcomes.Of(new SendResult.Failed(HttpStatusCode.BadRequest, "x"), delivery, Now));
    }

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
