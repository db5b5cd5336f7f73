using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using LmiBot.Web.Teams;
using LmiBot.Web.Tests.Operation;

namespace LmiBot.Web.Tests.Teams;

public sealed class PackageAppTests : IDisposable
{
    private readonly CommandApp _app = new();
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "app.zip");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_package_holds_a_manifest_that_the_newest_schema_accepts_and_icons_as_Teams_wants_them()
    {
        Assert.Equal(0, (await RunAsync()).Code);
        await using var zip = await ZipFile.OpenReadAsync(File, Cancellation);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(e => e.FullName));
        var manifest = JsonNode.Parse(await BytesAsync(zip, "manifest.json"))!;

        var seen = await ValidateAsync(manifest, zip);

        Assert.Equal("[]", seen["errors"]!.ToJsonString());
        Assert.Equal(Newest(), (string?)manifest["manifestVersion"]);
        var color = seen["icons"]!["color.png"]!;
        Assert.Equal((192, 192, 192 * 192), ((int)color["width"]!, (int)color["height"]!, (int)color["opaque"]!));
        var outline = seen["icons"]!["outline.png"]!;
        Assert.Equal((32, 32, 0), ((int)outline["width"]!, (int)outline["height"]!, (int)outline["colored"]!));
        Assert.InRange((int)outline["transparent"]!, 512, 960);
    }

    [Fact]
    public async Task A_manifest_with_a_fault_is_refused_by_the_schema()
    {
        await RunAsync();
        await using var zip = await ZipFile.OpenReadAsync(File, Cancellation);
        var manifest = JsonNode.Parse(await BytesAsync(zip, "manifest.json"))!;
        manifest["developer"]!["name"] = new string('x', 33);
        manifest["bots"]![0]!["botId"] = "nobody";

        var seen = await ValidateAsync(manifest, zip);

        Assert.Equal(["/developer/name", "/bots/0/botId"], seen["errors"]!.AsArray().Select(e => ((string)e!).Split(' ')[0]));
    }

    [Fact]
    public async Task What_the_configuration_says_stands_in_the_manifest()
    {
        await RunAsync();
        await using var zip = await ZipFile.OpenReadAsync(File, Cancellation);
        var manifest = JsonNode.Parse(await BytesAsync(zip, "manifest.json"))!;

        Assert.Equal(TeamsSettings.AppId, (string?)manifest["id"]);
        Assert.Equal(TeamsSettings.AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(TeamsSettings.AppId, (string?)manifest["composeExtensions"]![0]!["botId"]);
        Assert.Equal("""["lmi.texasagency.gov"]""", manifest["validDomains"]!.ToJsonString());
        Assert.Equal("Texas \"LMI\" Office", (string?)manifest["developer"]!["name"]);
        Assert.Equal("https://www.texasagency.gov/privacy", (string?)manifest["developer"]!["privacyUrl"]);
        Assert.Equal("https://www.texasagency.gov/terms", (string?)manifest["developer"]!["termsOfUseUrl"]);
        Assert.DoesNotContain("${{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_settings_make_the_same_bytes()
    {
        await RunAsync();
        var first = await System.IO.File.ReadAllBytesAsync(File, Cancellation);
        await Task.Delay(TimeSpan.FromSeconds(2.1), Cancellation);
        await RunAsync();

        Assert.Equal(first, await System.IO.File.ReadAllBytesAsync(File, Cancellation));
    }

    [Fact]
    public async Task Without_settings_nothing_is_written_and_each_that_is_missing_is_named_with_an_example()
    {
        var (code, _, error) = await _app.RunAsync(PackageAppCommand.Create, [], "--output", File);

        Assert.Equal(1, code);
        Assert.False(System.IO.File.Exists(File));
        Assert.Equal(
            ["Bot:AppId", "Agency:PublicAddress", "Teams:DeveloperName", "Teams:WebsiteUrl", "Teams:PrivacyUrl", "Teams:TermsOfUseUrl"],
            error.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]));
        Assert.All(error.TrimEnd().Split('\n'), line => Assert.Contains(", such as ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bot:AppId", "11111111-1111-1111-1111-111111111111")]
    [InlineData("Bot:AppId", "12345678-1234-1234-1234-123456789012")]
    [InlineData("Bot:AppId", "<app id>")]
    [InlineData("Bot:AppId", "3f0c7d52-61a5-4b8e-9d2b-7a41c0e5f968")]
    [InlineData("Agency:PublicAddress", "https://lmi.example.gov/")]
    [InlineData("Agency:PublicAddress", "https://YOUR.HOST/")]
    [InlineData("Agency:PublicAddress", "https://lmi.agency.gov/")]
    [InlineData("Agency:PublicAddress", "https://lmi.yourdomain.gov/")]
    [InlineData("Agency:PublicAddress", "https://localhost:3978/")]
    [InlineData("Agency:PublicAddress", "https://10.0.0.7/")]
    [InlineData("Agency:PublicAddress", "http://lmi.texasagency.gov/")]
    [InlineData("Teams:AppName", "A name of more than thirty characters")]
    [InlineData("Teams:DeveloperName", "Your agency")]
    [InlineData("Teams:DeveloperName", "Contoso")]
    [InlineData("Teams:DeveloperName", "The Workforce Development Board of the Capital Area")]
    [InlineData("Teams:DeveloperName", "Developer")]
    [InlineData("Teams:WebsiteUrl", "https://...")]
    [InlineData("Teams:WebsiteUrl", "https://www.example.com/")]
    [InlineData("Teams:WebsiteUrl", "https://www.yourcompany.com")]
    [InlineData("Teams:WebsiteUrl", "https://my-company.com")]
    [InlineData("Teams:PrivacyUrl", "http://www.texasagency.gov/privacy")]
    [InlineData("Teams:TermsOfUseUrl", "TODO")]
    [InlineData("Teams:Version", "1.0")]
    public async Task A_placeholder_is_refused(string setting, string value)
    {
        var (code, _, error) = await RunAsync((setting, value));

        Assert.Equal(1, code);
        Assert.StartsWith($"{setting} must be", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Theory]
    [InlineData("https://yourtexasbenefits.com/")]
    [InlineData("https://www.myflorida.com/")]
    [InlineData("https://lmi.texasagency.gov/")]
    public async Task A_name_that_only_looks_like_one_is_taken(string website) => Assert.Equal(0, (await RunAsync(("Teams:WebsiteUrl", website))).Code);

    public void Dispose()
    {
        _app.Dispose();
        _folder.Dispose();
    }

    private static string Tests => Path.Combine(Repository.Root, "tests");

    /// <summary>Of the released versions in the package of schemas, the highest.</summary>
    private static string Newest() => Directory.GetDirectories(Path.Combine(Tests, "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams"), "v1.*")
        .Select(folder => Version.Parse(Path.GetFileName(folder)[1..])).Max()!.ToString();

    private static async Task<JsonNode> ValidateAsync(JsonNode manifest, ZipArchive zip)
    {
        var icons = new JsonObject();
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".png", StringComparison.Ordinal)))
            icons[entry.Name] = Convert.ToBase64String(await BytesAsync(zip, entry.Name));
        using var node = Process.Start(new ProcessStartInfo("node", Path.Combine(Tests, "LmiBot.Web.Tests", "Teams", "validate-package.mjs"))
        {
            WorkingDirectory = Tests,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(Cancellation);
        await node.StandardInput.WriteAsync(new JsonObject { ["manifest"] = manifest.DeepClone(), ["icons"] = icons }.ToJsonString());
        node.StandardInput.Close();
        return JsonNode.Parse(await output)!;
    }

    private static async Task<byte[]> BytesAsync(ZipArchive zip, string name)
    {
        await using var stream = await zip.GetEntry(name)!.OpenAsync(Cancellation);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params (string Key, string Value)[] changed) =>
        _app.RunAsync(PackageAppCommand.Create, [.. TeamsSettings.Complete, .. changed], "--output", File);
}
