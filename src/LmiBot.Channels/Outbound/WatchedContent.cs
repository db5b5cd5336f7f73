using System.Net;
using System.Net.Http.Headers;

namespace LmiBot.Channels.Outbound;

/// <summary>A JSON body that knows whether it was given to the network: before that, the other side can't have acted on it.</summary>
internal sealed class WatchedContent : ByteArrayContent
{
    public WatchedContent(byte[] json)
        : base(json) => Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");

    public bool WasWritten { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasWritten = true;
        return base.SerializeToStreamAsync(stream, context);
    }
}
