using System.Net;
using System.Text.RegularExpressions;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Asking;

/// <summary>What the bot keeps of people that nobody knows, and how much of it.</summary>
public sealed partial class GuestTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly BotApplication _bot;

    public GuestTests() => _bot = new BotApplication(_folder, ("Conversations:GuestQuestionsPerMinute", "3"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _bot.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_address_without_a_conversation_keeps_nothing()
    {
        foreach (var address in new[] { "/ask", "/ask?q=top+openings+in+healthcare", "/ask?q=top+openings&c=short", "/api/ask?q=top+openings" })
            await _bot.Client.GetStringAsync(address, Cancellation);

        Assert.Equal(0, await StatesAsync());
    }

    [Fact]
    public async Task Its_form_and_its_links_go_on_from_it()
    {
        var page = await _bot.Client.GetStringAsync("/ask?q=top+openings+in+healthcare", Cancellation);
        var hidden = string.Concat(Hidden().Matches(page).Select(m => $"&{m.Groups[1].Value}={Uri.EscapeDataString(m.Groups[2].Value)}"));
        var form = await _bot.Client.GetStringAsync($"/ask?q=by+wage+instead{hidden}", Cancellation);

        Assert.Contains("<h2>Median wage: Healthcare, Texas</h2>", form, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"after\"", form, StringComparison.Ordinal);
        Assert.Equal(1, await StatesAsync());
        Assert.Matches("<a rel=\"nofollow\" href=\"/ask[^\"]*after=top%20openings%20in%20healthcare\"", page);
    }

    [Theory]
    [InlineData("/ask?q=help&c=")]
    [InlineData("/api/ask?q=help&conversation=")]
    public async Task A_network_begins_so_many_conversations_and_is_told_when_to_go_on(string address)
    {
        for (var i = 0; i < 3; i++)
            await _bot.Client.GetStringAsync($"{address}{Chat.NewId()}", Cancellation);

        using var refused = await _bot.Client.GetAsync($"{address}{Chat.NewId()}", Cancellation);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.NotEmpty(await refused.Content.ReadAsStringAsync(Cancellation));
        await _bot.Client.GetStringAsync("/ask?q=help", Cancellation);
    }

    private async Task<int> StatesAsync()
    {
        await using var db = await _bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        return await db.ConversationStates.CountAsync(state => state.Key.StartsWith("page/") || state.Key.StartsWith("api/"), Cancellation);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
