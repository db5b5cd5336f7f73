using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LmiBot.Tests.Data;

/// <summary>
/// As much of SQL Server's protocol (MS-TDS) as one client needs to sign in without encryption and to call procedures:
/// every call is kept and answered with one row affected.
/// </summary>
internal sealed class TdsServer : IDisposable
{
    private const byte RemoteProcedureCall = 3;
    private const byte Response = 4;
    private const byte Login = 16;
    private const byte PreLogin = 18;
    private const int HeaderLength = 8;

    /// <summary>An environment change of type 7: SQL_Latin1_General_CP1_CI_AS, without which the client cannot encode a varchar.</summary>
    private static readonly byte[] Collation = [0xE3, 8, 0, 7, 5, 0x09, 0x04, 0xD0, 0x00, 0x34, 0];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public TdsServer()
    {
        _listener.Start();
        Completion = ServeAsync();
    }

    public string ConnectionString =>
        $"Server=tcp:127.0.0.1,{((IPEndPoint)_listener.LocalEndpoint).Port};User ID=test;Password=test;Encrypt=Optional;Pooling=False;Connect Timeout=10";

    /// <summary>The bytes of each procedure call, without packet headers.</summary>
    public List<byte[]> Calls { get; } = [];

    /// <summary>Ends when the client has hung up.</summary>
    public Task Completion { get; }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        while (await ReadMessageAsync(stream) is var (type, body))
        {
            if (type == RemoteProcedureCall)
                Calls.Add(body);
            await WriteAsync(stream, Answer(type));
        }
    }

    private static async Task<(byte Type, byte[] Body)?> ReadMessageAsync(NetworkStream stream)
    {
        using var body = new MemoryStream();
        var header = new byte[HeaderLength];
        do
        {
            if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
                return null;
            var packet = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - HeaderLength];
            await stream.ReadExactlyAsync(packet);
            body.Write(packet);
        }
        while ((header[1] & 1) == 0);
        return (header[0], body.ToArray());
    }

    private static byte[] Answer(byte type) => type switch
    {
        PreLogin => PreLoginAnswer(),
        Login => [.. Collation, .. LoginAcknowledged(), .. Done(token: 0xFD, rows: 0)],
        RemoteProcedureCall => [0x79, 0, 0, 0, 0, .. Done(token: 0xFE, rows: 1)],
        _ => throw new NotSupportedException($"Packet type {type}"),
    };

    /// <summary>Options VERSION (0: 16.0.1000) and ENCRYPTION (1: not supported), as offset and length, and their values.</summary>
    private static byte[] PreLoginAnswer() => [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 16, 0, 0x03, 0xE8, 0, 0, 2];

    private static byte[] LoginAcknowledged()
    {
        const string Name = "Microsoft SQL Server";
        byte[] body = [1, 0x74, 0, 0, 4, (byte)Name.Length, .. Encoding.Unicode.GetBytes(Name), 16, 0, 0x03, 0xE8];
        return [0xAD, (byte)body.Length, 0, .. body];
    }

    /// <summary>Status 0x10 says that the row count counts.</summary>
    private static byte[] Done(byte token, byte rows) => [token, 0x10, 0, 0, 0, rows, 0, 0, 0, 0, 0, 0, 0];

    private static async Task WriteAsync(NetworkStream stream, byte[] body)
    {
        byte[] packet = [Response, 1, 0, 0, 0, 0, 1, 0, .. body];
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        await stream.WriteAsync(packet);
    }
}
