using LmiBot.Access;
using LmiBot.Digests;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Digests;

public sealed class TopicReaderTests(ShippedRelease shipped)
{
    [Theory]
    [InlineData("healthcare in Austin", "Healthcare 12420 General")]
    [InlineData("Health Care for Travis County", "Healthcare 48453 General")]
    [InlineData("skilled trades", "Skilled trades 48 General")]
    [InlineData("Texas for counselors", " 48 Counselors")]
    [InlineData("everything in Dallas for employers", " 19100 Partners")]
    [InlineData("everything", " 48 General")]
    [InlineData("", " 48 General")]
    [InlineData("jobs in the US", " 00 General")]
    public async Task Is_read(string text, string expected)
    {
        var ask = await shipped.AskAsync();
        var (release, topic) = (ask.Release, new TopicReader(ask, "48").Read(text));
        Assert.Equal(expected, $"{(topic.FieldCode is { } code ? release.Occupations.FindField(code)!.Name : "")} {topic.AreaCode} {topic.Audience}");
    }

    [Theory]
    [InlineData("unicorns in Austin", "“unicorns”")]
    [InlineData("healthcare in Wakanda", "“Wakanda”")]
    [InlineData("blah", "“blah”")]
    public async Task Is_refused_with_the_word_that_nobody_knows(string text, string expected)
    {
        var reader = new TopicReader(await shipped.AskAsync(), "48");
        Assert.Contains(expected, Assert.Throws<RefusedException>(() => reader.Read(text)).Message, StringComparison.Ordinal);
    }
}
