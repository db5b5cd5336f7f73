using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Data;
using LmiBot.Web.Tests.Operation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.WebChat;

/// <summary>The same database, by a clock that is ahead.</summary>
public sealed class WebChatExpiryTests
{
    private const string Secret = "what does a welder earn in Houston";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_a_conversation_outlives_it()
    {
        using var folder = new TemporaryFolder();
        var (token, conversation) = await BeginAsync(folder);

        await using (var lateHour = Host(folder, TimeSpan.FromHours(23)))
        {
            using var client = lateHour.Start();
            var read = await AskAsync(client, HttpMethod.Get, $"conversations/{conversation}/activities", token);
            Assert.Equal(HttpStatusCode.OK, read.Status);
            Assert.Contains(Secret, read.Body, StringComparison.Ordinal);
            // Its activities, that it was greeted, what it asked last, and what of it was handled.
            Assert.True(await RowsAsync(lateHour, conversation) is { Activities: >= 3, States: 2, Handled: 1 });
        }

        await using var dayAfter = Host(folder, TimeSpan.FromHours(25));
        using var late = dayAfter.Start();
        await GoneAsync(dayAfter, conversation);
        foreach (var (method, path) in new[]
        {
            (HttpMethod.Get, $"conversations/{conversation}/activities"), (HttpMethod.Post, $"conversations/{conversation}/activities"),
            (HttpMethod.Get, $"conversations/{conversation}"), (HttpMethod.Post, "conversations"), (HttpMethod.Post, "tokens/refresh"),
        })
        {
            var (status, body) = await AskAsync(late, method, path, token);
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.Contains("The token has expired", body, StringComparison.Ordinal);
        }
        Assert.Equal((0, 0, 0), await RowsAsync(dayAfter, conversation));
    }

    /// <summary>A conversation in which something was said.</summary>
    private static async Task<(string Token, string Conversation)> BeginAsync(TemporaryFolder folder)
    {
        await using var host = Host(folder, TimeSpan.Zero);
        using var client = host.Start();
        var generated = JsonNode.Parse((await AskAsync(client, HttpMethod.Post, "tokens/generate", null)).Body)!;
        var (token, conversation) = ((string)generated["token"]!, (string)generated["conversationId"]!);
        Assert.Equal(HttpStatusCode.Created, (await AskAsync(client, HttpMethod.Post, "conversations", token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, HttpMethod.Post, $"conversations/{conversation}/activities", token)).Status);
        return (token, conversation);
    }

    private static OperatedHost Host(TemporaryFolder folder, TimeSpan ahead) => new(folder)
    {
        Settings = { ["WebChat:TokenLifetime"] = "2.00:00:00" },
        Replace = services => services.AddSingleton<TimeProvider>(new Ahead(ahead)),
    };

    /// <summary>What is over goes soon after the start, beside what else the app does.</summary>
    private static async Task GoneAsync(OperatedHost host, string conversation)
    {
        for (var tries = 0; tries < 200 && await RowsAsync(host, conversation) != default; tries++)
            await Task.Delay(TimeSpan.FromMilliseconds(50), Cancellation);
    }

    private static async Task<(int Activities, int States, int Handled)> RowsAsync(OperatedHost host, string conversation)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        return (
            await db.DirectLineActivities.CountAsync(a => a.ConversationId == conversation, Cancellation),
            await db.ConversationStates.CountAsync(s => s.Key.Contains(conversation), Cancellation),
            await db.HandledActivities.CountAsync(c => c.Key.Contains(conversation), Cancellation));
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpClient client, HttpMethod method, string path, string? token)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (path.EndsWith("/activities", StringComparison.Ordinal) && method == HttpMethod.Post)
            request.Content = JsonContent.Create(new JsonObject { ["type"] = "message", ["text"] = Secret });
        using var response = await client.SendAsync(request, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
