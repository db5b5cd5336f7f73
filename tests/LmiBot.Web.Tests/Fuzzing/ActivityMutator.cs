using System.Globalization;
using System.Text.Json;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>True activities, and what becomes of them when somebody changes this and that. The same number makes the same body.</summary>
/// <param name="serviceUrl">Of a connector that takes the replies.</param>
internal sealed class ActivityMutator(string serviceUrl)
{
    private const string Type = "type";

    private static readonly JsonElement[] Corpus =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fuzzing", "corpus.json"))).RootElement.EnumerateArray()];

    private static readonly JsonElement[] Messages = [.. Corpus.Where(activity => activity.GetProperty(Type).ValueEquals("message"))];

    /// <summary>How many activities the corpus has.</summary>
    public static int Count => Corpus.Length;

    /// <summary>An activity of the corpus as it is.</summary>
    public string Original(int index) => Fill(Corpus[index].GetRawText(), index, new Random(0));

    /// <summary>Changed, and most probably no activity any more.</summary>
    public string Break(int number)
    {
        var (activity, random) = Begin(number, Corpus);
        // Mostly one, so that some get past the door.
        for (var changes = random.Next(3) == 0 ? random.Next(2, 5) : 1; changes > 0; changes--)
            AnyChange.Make(activity, random);
        return activity.ToString();
    }

    /// <summary>Changed, and still an activity: what is wrong with it is found behind the door. It is large, so that who keeps it is found.</summary>
    /// <param name="number">What it is made from.</param>
    /// <param name="inWebChat">True: a message, as all that a web chat takes, and large where a web chat allows it.</param>
    public string Mutate(int number, bool inWebChat)
    {
        var (activity, random) = Begin(number, inWebChat ? Messages : Corpus);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
            FittingChange.Make(activity, random);
        var large = new JsonTree.Leaf(HostileJson.Quoted(new string(random.Pick<char>(['a', 'z']), random.Next(8_000, 40_000))));
        var (name, value) = inWebChat ? ("extra", large) : random.Next(4) switch
        {
            0 => ("attachments", new JsonTree.Array([new(null, new JsonTree.Object([new("\"content\"", large)]))])),
            1 => ("summary", large),
            _ => ("extra", (JsonTree)large),
        };
        activity.Members.RemoveAll(member => member.Name == $"\"{name}\"");
        activity.Members.Add(new($"\"{name}\"", value));
        return activity.ToString();
    }

    private (JsonTree.Object Activity, Random Random) Begin(int number, JsonElement[] from)
    {
        var random = new Random(number);
        var activity = (JsonTree.Object)JsonTree.Of(JsonDocument.Parse(Fill(random.Pick(from).GetRawText(), number, random)).RootElement);
        if (random.Next(10) < 9)
            activity.Members.Add(new("\"deliveryMode\"", new JsonTree.Leaf("\"expectReplies\"")));
        return (activity, random);
    }

    /// <summary>A conversation now and then is one of a few, so that turns follow one another in it; tenants are many, since replies to one are limited to 50 a second.</summary>
    private string Fill(string json, int number, Random random)
    {
        var own = number.ToString(CultureInfo.InvariantCulture);
        return json
            .Replace("CONVERSATION", random.Next(3) == 0 ? $"shared{random.Next(150)}" : own, StringComparison.Ordinal)
            .Replace("TENANT", $"72f988bf-86f1-41af-91ab-{number & 0x7fffffff:d12}", StringComparison.Ordinal)
            .Replace("TEAM", $"team{random.Next(40)}", StringComparison.Ordinal)
            .Replace("PERSON", $"person{random.Next(40)}", StringComparison.Ordinal)
            .Replace("SERVICE", serviceUrl, StringComparison.Ordinal)
            .Replace("\"id\": \"17637780000", $"\"id\": \"{random.Next(200)}17637780000", StringComparison.Ordinal);
    }
}
