using LmiBot.Channels.Protocol;
using LmiBot.Deliveries;
using LmiBot.Web.Deliveries;
using Microsoft.Extensions.Logging.Abstractions;

namespace LmiBot.Web.Tests.Deliveries;

public sealed class DeliveryWriterTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 15, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(null, false)]
    [InlineData(23, false)]
    [InlineData(25, true)]
    public async Task What_cannot_be_written_is_tried_for_a_day_from_the_first_try_on_however_long_it_waited_before(int? hours, bool isRefused)
    {
        var outcome = await WriteAsync(new InvalidOperationException("broken"), hours is { } since ? Now.AddHours(-since) : null);

        Assert.Equal(isRefused ? new DeliveryOutcome.Refused(DeliveryProblems.NotWritten) : new DeliveryOutcome.Again(Now.AddMinutes(1), DeliveryProblems.NotWritten), outcome);
    }

    [Fact]
    public async Task What_can_never_be_written_is_settled_at_once() =>
        Assert.Equal(new DeliveryOutcome.Refused(DeliveryProblems.NoSuchTopic), await WriteAsync(new RefusedDeliveryException(DeliveryProblems.NoSuchTopic), null));

    private static async Task<DeliveryOutcome?> WriteAsync(Exception failure, DateTime? since)
    {
        var delivery = new Delivery
        {
            Key = "1", Kind = "test", Subject = "1", ChannelId = "msteams", ConversationId = "19:1", State = DeliveryState.Waiting,
            CreatedAt = Now.AddDays(-7), NotBefore = Now, NotWrittenSince = since,
        };
        var (message, outcome) = await new DeliveryWriter([new Broken(failure)], new StandingTime(), NullLogger<DeliveryWriter>.Instance).WriteAsync(delivery, TestContext.Current.CancellationToken);
        Assert.Null(message);
        return outcome;
    }

    private sealed class StandingTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Broken(Exception failure) : IDeliveryContent
    {
        public string Kind => "test";

        public Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) => Task.FromException<Activity?>(failure);
    }
}
