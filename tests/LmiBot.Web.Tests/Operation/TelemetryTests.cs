using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LmiBot.Asking;
using LmiBot.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Operation;

public sealed class TelemetryTests(BotApplication bot)
{
    [Fact]
    public async Task A_turn_is_measured_by_type_channel_and_outcome()
    {
        var measured = new ConcurrentQueue<string>();
        using var listener = Listen(measured, instrument => instrument.Meter.Name == ChannelTelemetry.Name && instrument.Meter.Scope == bot.Services.GetRequiredService<IMeterFactory>());

        var chat = new Chat(bot);
        await chat.InstalledAsync();
        await chat.SayAsync("top openings in healthcare");
        await chat.InstalledAsync();

        Assert.Contains("lmibot.turn.duration lmibot.activity.type=message lmibot.channel=msteams lmibot.outcome=answered", measured);
        Assert.Contains("lmibot.turn.duration lmibot.activity.type=installationUpdate lmibot.channel=msteams lmibot.outcome=silent", measured);
    }

    [Fact]
    public async Task A_question_is_counted_by_kind_understood_or_not()
    {
        var measured = new ConcurrentQueue<string>();
        using var listener = Listen(measured, instrument => instrument.Meter.Name == AskingTelemetry.Name);

        await new Chat(bot).SayAsync("what does a welder earn in Austin");
        await new Chat(bot).SayAsync("zanzibar quilts of yore");

        Assert.Contains("lmibot.questions lmibot.question.kind=Figure", measured);
        Assert.Contains("lmibot.questions lmibot.question.kind=NotUnderstood", measured);
    }

    [Fact]
    public async Task A_turn_is_a_span_of_the_request_that_brought_it()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is ChannelTelemetry.Name or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        using var trace = new Activity("asked").Start();
        await new Chat(bot).SayAsync("top openings in healthcare");

        var turn = Assert.Single(spans, span => span.DisplayName == "turn message" && span.TraceId == trace.TraceId);
        Assert.Equal("answered", turn.GetTagItem("lmibot.outcome"));
        Assert.Equal(ActivityKind.Server, turn.Parent!.Kind);
    }

    private static MeterListener Listen(ConcurrentQueue<string> measured, Func<Instrument, bool> which)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (which(instrument))
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Enqueue(Line(instrument, tags)));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measured.Enqueue(Line(instrument, tags)));
        listener.Start();
        return listener;
    }

    private static string Line(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]);
}
