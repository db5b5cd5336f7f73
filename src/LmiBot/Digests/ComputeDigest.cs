namespace LmiBot.Digests;

/// <summary>Writes the digest of a topic: the published release against the one before, and the quarter's hiring events. Equal topics are computed once.</summary>
public sealed class ComputeDigest
{
    /// <exception cref="ArgumentException">The release has no such area or field.</exception>
    /// <exception cref="InvalidOperationException">No release is published.</exception>
    public Task<Digest> RunAsync(DigestTopic topic, CancellationToken cancellationToken) => throw new NotImplementedException();
}
