namespace LmiBot.Web.Digests;

/// <summary>What can be asked for about digests. Names here don't change: cards stay for years.</summary>
internal enum DigestDeed
{
    /// <summary>The form.</summary>
    Form = 1,
    Subscribe,
    List,
    ListAll,
    Change,
    PauseSubscription,
    ResumeSubscription,
    Stop,
    Preview,

    /// <summary>From here on for staff.</summary>
    Test,
    Approve,
    Pause,
    Resume,
    Cancel,
    Correct,
    Recall,
    Report,

    /// <summary>What may be said of the digest.</summary>
    Forms,
}
