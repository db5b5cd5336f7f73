namespace LmiBot.HiringEvents.Reading;

/// <summary>What a sentence says of a hiring event.</summary>
/// <param name="Details">What it says clearly; all else is null and to be asked for.</param>
/// <param name="Leftover">Words, as typed, that no meaning was found for; in the order of the text.</param>
/// <param name="Effective">A time that was said and has to be asked back (over, impossible, either of two): never in <paramref name="Details"/>; null where there is none.</param>
/// <param name="EffectiveText">The words that <paramref name="Effective"/> was read from.</param>
/// <param name="Jobs">A number that was said and has to be asked back; null where there is none.</param>
/// <param name="JobsAreUnknown">It says that the number is not known, so that it is not asked for.</param>
public sealed record HiringEventReading(
    HiringEventDetails Details,
    IReadOnlyList<string> Leftover,
    DateReading? Effective = null,
    string? EffectiveText = null,
    JobCountReading.Refused? Jobs = null,
    bool JobsAreUnknown = false);
