using System.CommandLine;
using LmiBot.Web.Access;

namespace LmiBot.Web.Tests.Access;

/// <summary>The command line, whose user may everything. In an app of its own: a list in chat has an end.</summary>
public sealed class AccessCommandsTests : IAsyncLifetime
{
    private const string Ann = "5d1c6b7e-0000-4000-a000-000000000001";

    private readonly TemporaryFolder _folder = new();
    private readonly BotApplication _bot;

    public AccessCommandsTests() =>
        _bot = new BotApplication(_folder, ("Access:Administrators:0:ObjectId", Chat.Administrator), ("Access:Administrators:0:TenantId", Chat.Tenant));

    public ValueTask InitializeAsync() => _bot.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Roles_are_granted_listed_and_withdrawn()
    {
        Assert.Equal((0, $"{Ann} is an analyst now.", ""), await RunAsync($"role grant {Ann} analyst --tenant {Chat.Tenant}"));
        await new Script(_bot).PlayAsync("administrator: roles\nbot: …an analyst: " + Ann + " in tenant {tenant}, granted by command line on …");
        Assert.Contains($"- an analyst: {Ann} in tenant {Chat.Tenant}, granted by command line on", (await RunAsync("role list")).Output, StringComparison.Ordinal);
        Assert.Equal((0, $"{Ann} is no longer an analyst.", ""), await RunAsync($"role withdraw {Ann} analyst --tenant {Chat.Tenant}"));
        Assert.DoesNotContain(Ann, (await RunAsync("role list")).Output, StringComparison.Ordinal);
        Assert.Contains(Ann, (await RunAsync("role list --all")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitations_are_issued_opened_listed_and_revoked()
    {
        Assert.Equal((0, "Wonka is entered: people can be its partners now.", ""), await RunAsync("organization add Wonka"));
        Assert.Contains("- Wonka", (await RunAsync("organization list")).Output, StringComparison.Ordinal);

        var (code, issued, _) = await RunAsync("invitation issue wonka --role counselor --days 3 --conversations 1");
        Assert.Equal(0, code);
        Assert.Contains("Put the address of the web chat in front of it", issued, StringComparison.Ordinal);
        var link = issued.Split('\n').Single(line => line.StartsWith("/#invitation=", StringComparison.Ordinal));
        var (person, _) = await InvitedPerson.OpenAsync(_bot, link);
        Assert.StartsWith("You are a counselor of Wonka.", await person!.SayAsync("whoami"), StringComparison.Ordinal);
        Assert.Contains("as many conversations as it may", (await InvitedPerson.OpenAsync(_bot, link)).Refusal, StringComparison.Ordinal);

        var number = issued.Split(' ')[1];
        Assert.Contains($"- {number}: a counselor of Wonka, until", (await RunAsync("invitation list")).Output, StringComparison.Ordinal);
        Assert.Equal((0, $"Invitation {number} is revoked: whoever came in by it is a visitor now.", ""), await RunAsync($"invitation revoke {number}"));
        Assert.StartsWith("You are a visitor.", await person.SayAsync("whoami"), StringComparison.Ordinal);
        Assert.Contains(", revoked by command line on", (await RunAsync("invitation list --all")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role grant nobody analyst", "These are no ids of a directory")]
    [InlineData("role grant 5d1c6b7e-0000-4000-a000-000000000002 partner --tenant 5d1c6b7e-0000-4000-8000-000000000001", "A partner speaks for an organization")]
    [InlineData("invitation issue Nowhere", "No organization is named \"Nowhere\"")]
    [InlineData("invitation revoke 999999", "There is no invitation 999999")]
    public async Task What_is_refused_is_said_and_exits_with_1(string command, string sentence)
    {
        var (code, output, error) = await RunAsync(command);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"role grant {Ann} boss", "\"boss\" is no role: say counselor, partner, analyst or administrator.")]
    [InlineData($"role grant {Ann} public", "\"public\" is no role: say")]
    [InlineData("invitation issue Acme --role boss", "\"boss\" is no role: say")]
    [InlineData("invitation issue Acme --days some", "\"some\" is no whole number.")]
    [InlineData("invitation revoke abc", "\"abc\" is no whole number.")]
    public async Task What_cannot_be_read_is_said_in_plain_words(string command, string sentence)
    {
        var (code, _, error) = await RunAsync(command);

        Assert.Equal(1, code);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string command)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var root = new RootCommand { RoleCommand.Create(_bot.Services), OrganizationCommand.Create(_bot.Services), InvitationCommand.Create(_bot.Services) };
        var code = await root.Parse(command).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }
}
