namespace LmiBot.Channels.Inbound;

/// <summary>Why a call or an activity is refused; what to do about it is in docs/channels.md. The caller isn't told, the log is.</summary>
internal enum Refusal
{
    None,
    NoToken,
    MalformedToken,
    NoKeysYet,
    UnknownKey,
    BadSignature,
    OtherIssuer,
    OtherAudience,
    Expired,
    NotYetValid,
    NoServiceUrl,
    OtherServiceUrl,
    NotEndorsed,
    OtherChannel,
    NoTenant,
    OtherTenant,
    TwoTenants,
}
