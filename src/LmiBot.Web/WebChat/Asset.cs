using System.IO.Compression;
using System.Security.Cryptography;

namespace LmiBot.Web.WebChat;

/// <summary>A file of the web chat in memory, compressed once: Web Chat's own is 4 MB of script.</summary>
internal sealed record Asset(string ContentType, byte[] Gzip, string Version)
{
    public static Asset Read(string path, string contentType)
    {
        var content = File.ReadAllBytes(path);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(content);
        return new Asset(contentType, compressed.ToArray(), Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }

    /// <summary>For a client that takes no compression.</summary>
    public Stream Decompress() => new GZipStream(new MemoryStream(Gzip, writable: false), CompressionMode.Decompress);
}
