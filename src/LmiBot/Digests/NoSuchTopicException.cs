namespace LmiBot.Digests;

/// <summary>A release has no such area or field; another one may have had it.</summary>
public sealed class NoSuchTopicException(string release, DigestTopic topic) : ArgumentException($"The release {release} has no {topic}.")
{
    public string Release => release;
}
