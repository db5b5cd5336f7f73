namespace LmiBot.HiringEvents;

/// <summary>What a change of an event came to.</summary>
/// <param name="Event">As it is now.</param>
/// <param name="Line">Its line in the trail; of a change that was made before, the line of then.</param>
/// <param name="IsNew">False: it was made before, by whomever, and nothing has changed now.</param>
public sealed record HiringEventOutcome(HiringEvent Event, HiringEventChange Line, bool IsNew);
