namespace LmiBot.Channels.Turns;

/// <summary>What makes a turn happen once: which activities were handled, kept together with the state that they changed.</summary>
public interface ITurnStore
{
    /// <summary>What is known as a turn begins, in one round trip.</summary>
    /// <param name="stateKey">At most 400 characters; see <see cref="TurnContext.StateKey"/>.</param>
    /// <param name="activityKey">At most 400 characters; null for an activity that can't be told from others.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<TurnStart> BeginAsync(string stateKey, string? activityKey, CancellationToken cancellationToken);

    /// <summary>Keeps the state and claims the activity, both or neither, and durably.</summary>
    /// <returns>False: another turn has claimed the activity or changed the state meanwhile; nothing is written. Begin again.</returns>
    Task<bool> TryEndAsync(TurnEnd end);

    /// <summary>Notes that the replies have arrived, or may have; nothing where the activity was never claimed.</summary>
    Task MarkAnsweredAsync(string activityKey);

    /// <summary>Claims anew an activity whose claim is as old as <paramref name="seen"/> says.</summary>
    /// <returns>False: somebody else was first.</returns>
    Task<bool> TryTakeOverAsync(string activityKey, HandledActivity seen);
}

/// <param name="State">What the last turn kept; null before the first.</param>
/// <param name="Handled">The activity's claim; null where it is new.</param>
public sealed record TurnStart(StoredState? State, HandledActivity? Handled);

/// <param name="StateBefore">The state that it was handled in, as JSON; null: none.</param>
/// <param name="ClaimedAt">When it was handled.</param>
/// <param name="IsAnswered">Whether its replies have arrived, as far as is known.</param>
public sealed record HandledActivity(string? StateBefore, DateTimeOffset ClaimedAt, bool IsAnswered);

/// <param name="State">What to keep; null: the state stays as it is.</param>
/// <param name="Claim">The activity; null for one that can't be told from others.</param>
public sealed record TurnEnd(StateChange? State, ActivityClaim? Claim);

/// <param name="Key">See <see cref="TurnContext.StateKey"/>.</param>
/// <param name="Json">The new state.</param>
/// <param name="ExpectedVersion">The version that was read; 0: there must be none yet.</param>
public sealed record StateChange(string Key, string Json, int ExpectedVersion);

/// <param name="Key">See <see cref="TurnContext.ActivityKey"/>.</param>
/// <param name="StateBefore">The state that it was handled in; null: none.</param>
/// <param name="IsAnswered">True where nothing remains to be sent.</param>
public sealed record ActivityClaim(string Key, string? StateBefore, bool IsAnswered);
