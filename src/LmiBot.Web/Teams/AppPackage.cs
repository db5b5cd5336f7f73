using System.IO.Compression;
using System.Text;

namespace LmiBot.Web.Teams;

/// <summary>The zip that Teams takes. The same settings make the same bytes.</summary>
internal sealed class AppPackage(AppPackageSettings settings)
{
    /// <summary>The earliest that a zip can say.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "manifest");

    /// <exception cref="InvalidOperationException">A setting is missing or a placeholder.</exception>
    public byte[] Create()
    {
        var manifest = AppManifest.Fill(File.ReadAllText(Path.Combine(Folder, "manifest.json")), settings.Values);
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", Encoding.UTF8.GetBytes(manifest));
            foreach (var icon in new[] { "color.png", "outline.png" })
                Add(zip, icon, File.ReadAllBytes(Path.Combine(Folder, icon)));
        }
        return package.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
