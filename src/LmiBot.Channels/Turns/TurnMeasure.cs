using System.Diagnostics;
using System.Diagnostics.Metrics;
using LmiBot.Channels.Protocol;
using Activity = LmiBot.Channels.Protocol.Activity;
using Trace = System.Diagnostics.Activity;

namespace LmiBot.Channels.Turns;

/// <summary>One turn, as a span and as a point of the histogram.</summary>
internal sealed class TurnMeasure : IDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Histogram<double> _durations;
    private readonly Trace? _span;
    private readonly string _type;
    private readonly string _channel;
    private string _outcome = "cancelled";

    public TurnMeasure(Histogram<double> durations, ActivitySource source, Activity activity)
    {
        _durations = durations;
        _type = Known(activity.Type);
        _channel = activity.ChannelId is ChannelIds.Teams or ChannelIds.DirectLine ? activity.ChannelId : "other";
        _span = source.StartActivity($"turn {_type}");
    }

    public void Answered(TurnResult result) => _outcome = result.Replies.Count > 0 || result.Response is not null ? "answered" : "silent";

    public void Failed(Exception exception)
    {
        _outcome = "failed";
        _span?.SetStatus(ActivityStatusCode.Error)?.SetTag("error.type", exception.GetType().FullName);
    }

    public void Dispose()
    {
        var tags = new TagList { { "lmibot.activity.type", _type }, { "lmibot.channel", _channel }, { "lmibot.outcome", _outcome } };
        _durations.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        foreach (var (name, value) in tags)
            _span?.SetTag(name, value);
        _span?.Dispose();
    }

    private static string Known(string? type) => type is ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.Invoke
        or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate ? type : "other";
}
