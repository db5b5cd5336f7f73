namespace LmiBot.Web.Turns;

/// <summary>States that are forgotten sooner than others, once nobody has written to the bot for a while.</summary>
/// <param name="Holding">What is in their JSON.</param>
/// <param name="After">The last turn.</param>
internal sealed record AbandonedStates(string Holding, TimeSpan After);
