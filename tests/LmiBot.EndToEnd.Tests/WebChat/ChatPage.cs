using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests.WebChat;

/// <summary>The web chat in a browser's tab. Roles and names are the selectors, but for what Web Chat gives none.</summary>
internal sealed class ChatPage
{
    /// <summary>A card in the transcript. Screen readers get a copy elsewhere, to read out.</summary>
    public const string Card = ".webchat__adaptive-card-renderer";

    private readonly ConcurrentQueue<string> _errors = new();
    private readonly Uri _address;

    public ChatPage(IPage page, Uri address)
    {
        Page = page;
        _address = address;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _errors.Enqueue(message.Text);
        };
        page.PageError += (_, error) => _errors.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about, the Content-Security-Policy's refusals among it.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    public ILocator Cards => Page.Locator(Card);

    public ILocator Said => Page.Locator(".webchat__bubble--from-user");

    public ILocator SendBox => Page.GetByPlaceholder("Ask about jobs, pay and openings");

    /// <summary>Opens it and waits for the greeting.</summary>
    public async Task OpenAsync(string path = "/")
    {
        await Page.GotoAsync(new Uri(_address, path).ToString());
        await Assertions.Expect(Cards.First).ToBeVisibleAsync();
    }

    public async Task AskAsync(string question, string answerHas)
    {
        await SendBox.FillAsync(question);
        await SendBox.PressAsync("Enter");
        await AnsweredAsync(answerHas);
    }

    public Task AnsweredAsync(string answerHas) => Assertions.Expect(Cards.Last).ToContainTextAsync(answerHas);

    public async Task ScreenshotAsync(string name)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        // Web Chat scrolls to the end smoothly.
        await Page.WaitForTimeoutAsync(700);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });
    }

    /// <summary>What axe finds on the page, a line a rule and element; empty where all is well.</summary>
    public async Task<string> AxeAsync()
    {
        var result = await Page.RunAxe();
        Assert.NotEmpty(result.Passes);
        return string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
    }
}
