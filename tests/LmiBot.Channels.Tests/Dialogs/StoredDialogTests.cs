using System.Text.Json;
using System.Text.Json.Serialization;
using LmiBot.Channels.Dialogs;

namespace LmiBot.Channels.Tests.Dialogs;

public sealed partial class StoredDialogTests
{
    [Fact]
    public void What_was_written_is_read()
    {
        var state = new Stored(2, new DialogState<Lunch>(new Lunch("pie")) { Asking = "guests", Left = ["dish"], Skipped = ["note"], Typed = new Dictionary<string, string> { ["guests"] = "many" } });

        var read = StoredDialog.Read(JsonSerializer.Serialize(state, StoredJson.Default.Stored), StoredJson.Default.Stored, out var isForgotten);

        Assert.False(isForgotten);
        Assert.Equivalent(state, read, strict: true);
    }

    [Theory]
    [InlineData("""{ "version": 1, "dialog": { "told": "of another shape" } }""")]
    [InlineData("""{ "version": 3 }""")]
    [InlineData("""{ "version": "2" }""")]
    [InlineData("""{ "version": 2.5 }""")]
    [InlineData("""{ "version": 2, "dialog": [] }""")]
    [InlineData("""{ "dialog": {} }""")]
    [InlineData("[]")]
    [InlineData("nothing")]
    public void Another_version_is_forgotten_and_said_to_be(string json)
    {
        Assert.Null(StoredDialog.Read(json, StoredJson.Default.Stored, out var isForgotten));
        Assert.True(isForgotten);
    }

    [Fact]
    public void Where_nothing_was_kept_nothing_is_forgotten()
    {
        Assert.Null(StoredDialog.Read(null, StoredJson.Default.Stored, out var isForgotten));
        Assert.False(isForgotten);
    }

    internal sealed record Stored(int Version, DialogState<Lunch> Dialog) : IVersioned
    {
        public static int CurrentVersion => 2;
    }

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Stored))]
    internal sealed partial class StoredJson : JsonSerializerContext;
}
