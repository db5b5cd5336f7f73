namespace LmiBot.Digests;

/// <summary>Values of <see cref="Deliveries.Delivery.Kind"/>.</summary>
public static class DigestKinds
{
    /// <summary>To a subscriber. Its subject is a <see cref="DigestSubject"/>.</summary>
    public const string Digest = "digest";

    /// <summary>To a member of staff, who wants to see one as it arrives. Its subject is the number of a subscription.</summary>
    public const string Test = "digest/test";

    /// <summary>Takes the place of one that was sent. Its subject is a <see cref="FollowUpSubject"/>.</summary>
    public const string Correction = "digest/correction";

    /// <summary>Deletes one that was sent. Its subject is a <see cref="FollowUpSubject"/>.</summary>
    public const string Recall = "digest/recall";

    /// <summary>To the staff channel. Its subject is a <see cref="DigestNotice"/>.</summary>
    public const string Notice = "digest/notice";
}
