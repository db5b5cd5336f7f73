using System.Text;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>A body's bytes, most of them right: UTF-8.</summary>
internal static class WrongBytes
{
    public static (byte[] Bytes, string ContentType) Of(string json, Random random) => random.Next(24) switch
    {
        0 => (Encoding.Unicode.GetBytes(json), "application/json; charset=utf-16"),
        1 => ([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(json)], "application/json"),
        2 => ([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(json)], "application/json; charset=utf-8"),
        3 => (Encoding.UTF32.GetBytes(json), "application/json; charset=utf-32"),
        4 => (Encoding.Latin1.GetBytes(json + "é"), "application/json; charset=iso-8859-1"),
        5 => (Encoding.UTF8.GetBytes(json), random.Pick(["text/plain", "application/json; charset=nonsense", "application/vnd.api+json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])),
        6 => (Cut(Encoding.UTF8.GetBytes(json), random), "application/json"),
        7 or 8 => (Spoil(Encoding.UTF8.GetBytes(json), random), "application/json"),
        9 => (Encoding.UTF8.GetBytes(random.Pick(["", " ", "[]", "null", "7", "\"x\"", "{", "{}", "[{}]", "{\"type\":\"message\"}{}", "//", "\0", new string('[', 100_000), new string(' ', 250_000) + "{}", new string(' ', 300_000)])), "application/json"),
        _ => (Encoding.UTF8.GetBytes(json), "application/json"),
    };

    private static byte[] Cut(byte[] bytes, Random random) => bytes[..random.Next(bytes.Length)];

    private static byte[] Spoil(byte[] bytes, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
            bytes[random.Next(bytes.Length)] = random.Pick<byte>([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xf8, 0, (byte)'"', (byte)'\\', (byte)'{', (byte)'}', (byte)',']);
        return bytes;
    }
}
