using LmiBot.Channels.Protocol;
using LmiBot.Digests;

namespace LmiBot.Web.Digests;

/// <summary>Draws digests as Adaptive Cards from the templates in <c>cards/digests</c>.</summary>
internal sealed class DigestCards
{
    public Attachment Write(Digest digest) => throw new NotImplementedException();

    /// <summary>The same in plain text, for clients without cards.</summary>
    public static string Text(Digest digest) => throw new NotImplementedException();
}
