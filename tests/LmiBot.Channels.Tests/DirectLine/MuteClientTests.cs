using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Channels.Tests.DirectLine;

public sealed class MuteClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_gone_without_a_word_keeps_no_stream_from_the_next()
    {
        // The times that the app sets, a hundred times as fast.
        await using var bot = await DirectLineHost.StartAsync(
            options => options.StreamsPerConversation = 1,
            services: services => services.PostConfigure<WebSocketOptions>(sockets => (sockets.KeepAliveInterval, sockets.KeepAliveTimeout) = (sockets.KeepAliveInterval / 100, sockets.KeepAliveTimeout / 100)));
        var person = await bot.NewPersonAsync();
        var address = new Uri((string)(await person.StartAsync())["streamUrl"]!);
        using var mute = new TcpClient();
        await mute.ConnectAsync(address.Host, address.Port, Cancellation);
        await mute.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"), Cancellation);
        Assert.Contains(" 101 ", await new StreamReader(mute.GetStream()).ReadLineAsync(Cancellation), StringComparison.Ordinal);

        using var next = await OpenInTimeAsync(address.AbsoluteUri);

        await DirectLinePerson.NextAsync(next);
    }

    private static async Task<System.Net.WebSockets.ClientWebSocket> OpenInTimeAsync(string address)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await DirectLinePerson.OpenAsync(address);
            }
            catch (System.Net.WebSockets.WebSocketException) when (tries < 50)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), Cancellation);
            }
        }
    }
}
