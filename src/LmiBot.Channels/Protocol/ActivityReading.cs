namespace LmiBot.Channels.Protocol;

/// <summary>What a body turned out to be.</summary>
internal abstract record ActivityReading
{
    /// <param name="Activity">Any of its fields may be missing.</param>
    public sealed record Read(Activity Activity) : ActivityReading;

    /// <param name="Status">400 or 413.</param>
    /// <param name="Fault">A sentence for whoever sent it.</param>
    public sealed record Refused(int Status, string Fault) : ActivityReading;
}
