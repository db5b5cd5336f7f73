namespace LmiBot.Channels.Protocol;

/// <summary>The body of a response to an activity with <c>deliveryMode: expectReplies</c>.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

/// <summary>What a connector answers: the id it gave to the activity.</summary>
internal sealed record ResourceResponse(string? Id);
