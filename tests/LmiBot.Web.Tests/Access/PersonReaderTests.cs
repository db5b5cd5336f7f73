using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Access;

namespace LmiBot.Web.Tests.Access;

/// <summary>Whom a mention means: Teams gives its own id, the connector's roster the directory's.</summary>
public sealed class PersonReaderTests
{
    private const string Ann = "5d1c6b7e-0000-4000-9000-000000000001";

    [Fact]
    public async Task A_mention_without_a_directory_id_is_looked_up_in_its_conversation()
    {
        var (person, name) = await ReadAsync("29:ann");

        Assert.Equal(($"{Chat.Tenant}/{Ann}", "Ann"), (person.ToString(), name));
    }

    [Fact]
    public Task Whom_the_roster_does_not_know_is_nobody() => Assert.ThrowsAsync<RefusedException>(() => ReadAsync("29:bea"));

    [Theory]
    [InlineData("directline")]
    [InlineData("emulator")]
    public async Task Where_a_client_says_which_directory_it_is_there_is_nobody(string channel)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => ReadAsync("29:ann", channel));
        Assert.StartsWith("Not here: people are granted roles", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<NamedPerson> ReadAsync(string id, string channel = "msteams") => new PersonReader(new Roster()).ReadAsync("<at>Ann</at>", new TurnContext(new Activity
    {
        ChannelId = channel,
        Conversation = new ConversationAccount { Id = "19:a", TenantId = Chat.Tenant },
        Entities = [new Entity { Type = Entity.Mention, Text = "<at>Ann</at>", Mentioned = new ChannelAccount { Id = id, Name = "Ann" } }],
    }), TestContext.Current.CancellationToken);

    private sealed class Roster : IRoster
    {
        public Task<ChannelAccount?> FindAsync(ConversationReference conversation, string memberId, CancellationToken cancellationToken) =>
            Task.FromResult(conversation.Conversation!.Id == "19:a" && memberId == "29:ann" ? new ChannelAccount { Id = memberId, AadObjectId = Ann } : null);
    }
}
