using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LmiBot.EndToEnd.Tests;

public sealed class PublishTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_published_app_answers_from_any_folder_with_its_own_cards_and_data()
    {
        using var folder = new TemporaryFolder();
        var app = await PublishAsync(folder.Path);
        await using var bot = await Bot.StartAsync(Path.Combine(app, "LmiBot.Web.dll"), "Production", Cancellation);

        var reply = await bot.Client.GetFromJsonAsync<JsonElement>(
            new Uri("/api/ask?q=top%20openings%20in%20healthcare", UriKind.Relative), Cancellation);

        var first = reply.GetProperty("answer").GetProperty("rows")[0];
        Assert.Equal("31-1120", first.GetProperty("soc").GetString());
        Assert.Equal(55_350, first.GetProperty("value").GetDouble());
        Assert.Equal("48", reply.GetProperty("question").GetProperty("area").GetProperty("code").GetString());
        Assert.Equal("AdaptiveCard", reply.GetProperty("card").GetProperty("type").GetString());
        var page = await bot.Client.GetStringAsync(new Uri("/fields/healthcare", UriKind.Relative), Cancellation);
        Assert.Contains("55,350", page, StringComparison.Ordinal);
        using var gallery = await bot.Client.GetAsync(new Uri("/cards", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gallery.StatusCode);
        Assert.Empty(Directory.EnumerateFiles(app, "*.sample.json", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(Path.Combine(app, "Cards", "Gallery")));
        Assert.Contains("renderWebChat", await bot.Client.GetStringAsync(new Uri("/webchat/webchat.js", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    /// <summary>Publishes, then moves the output so that no path of the build can help it.</summary>
    private static async Task<string> PublishAsync(string folder)
    {
        var output = Path.Combine(folder, "built");
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine("src", "LmiBot.Web"), "-o", output, "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = Repository.Root,
        };
        await using var publish = new ChildProcess(start);
        await publish.SucceedAsync(Cancellation);
        var moved = Path.Combine(folder, "moved");
        Directory.Move(output, moved);
        return moved;
    }
}
