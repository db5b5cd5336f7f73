using System.Text.Json;
using System.Text.Json.Nodes;
using LmiBot.Web.Asking;

namespace LmiBot.Web.Tests.Asking;

/// <summary>
/// Buttons of cards that were sent, as they stand in <c>sent-buttons.tsv</c>: cards stay in chats for years, so each must go on meaning what it did after any deployment. Lines are added; what a button carries is never changed. What the built-in data don't have is among them too, and says that it no longer works.
/// </summary>
public sealed class SentButtonsTests(BotApplication bot)
{
    public static TheoryData<string, string> Sent
    {
        get
        {
            var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Asking", "sent-buttons.tsv")).Skip(1).Select(line => line.Split('\t'));
            return new(lines.Select(cells => (cells[0], cells[1])));
        }
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task Each_is_answered_as_ever(string title, string action)
    {
        var reply = Assert.Single(await new Chat(bot).SubmitAsync(new JsonObject { ["ask"] = JsonNode.Parse(action) }));

        Assert.Equal(title, Chat.CardText(reply).Split('\n')[0]);
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public void Each_is_read_whole(string title, string action)
    {
        var read = CardAction.Read(JsonNode.Parse(action)!.AsObject());

        Assert.NotNull(read);
        var again = CardAction.Write(read.Question.ToQuestion(), read.From?.ToQuestion(), read.Stays);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(action), again), $"{title}: {again.ToJsonString()}");
    }

    /// <summary>But for what is so where nothing is said.</summary>
    [Fact]
    public void Whatever_a_button_can_carry_is_among_them()
    {
        var sent = string.Concat(Sent.Select(row => row.Data.Item2));
        var names = new[] { typeof(CardQuestion), typeof(CardEvents) }.SelectMany(type => type.GetProperties())
            .SelectMany(property => Enums(property.PropertyType).Prepend(property.Name));

        Assert.Equal(["annualOpenings", "descending", "all"], names.Select(JsonNamingPolicy.CamelCase.ConvertName).Where(name => !sent.Contains($"\"{name}\"", StringComparison.Ordinal)));
    }

    private static string[] Enums(Type type) => type switch
    {
        { IsEnum: true } => Enum.GetNames(type),
        { IsGenericType: true } => Enums(type.GetGenericArguments()[0]),
        _ => [],
    };
}
