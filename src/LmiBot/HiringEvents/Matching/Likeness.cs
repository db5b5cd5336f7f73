namespace LmiBot.HiringEvents.Matching;

/// <summary>How two reports of hiring events relate; the surest last.</summary>
public enum Likeness : byte
{
    Different,

    /// <summary>A person has to look.</summary>
    Unsure,

    /// <summary>The same event, told anew with other facts.</summary>
    Update,

    /// <summary>The same event with the same facts.</summary>
    Same,
}
