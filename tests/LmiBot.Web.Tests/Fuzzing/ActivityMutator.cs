using System.Globalization;
using System.Text.Json;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.HiringEvents.Reporting;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>True activities, and what becomes of them when somebody changes this and that. The same number makes the same body.</summary>
/// <param name="serviceUrl">Of a connector that takes the replies.</param>
internal sealed class ActivityMutator(string serviceUrl)
{
    private const string Type = "type";

    private const int Offices = 20;
    private const string Staff = "b1f2b8a0-6a0e-4a3e-8d1a-0c7f5a8f00aa";

    private static readonly JsonElement[] Corpus = Read("corpus.json");

    /// <summary>What only staff gets done: hiring events, their review, releases, digests. Its sender is an administrator at a desk, where one thing follows another.</summary>
    private static readonly JsonElement[] StaffCorpus = Read("corpus-staff.json");

    private static readonly JsonElement[] Messages = [.. Corpus.Where(activity => activity.GetProperty(Type).ValueEquals("message"))];

    /// <summary>How many activities both have.</summary>
    public static int Count => Corpus.Length + StaffCorpus.Length;

    /// <summary>Settings that make the staff what they are.</summary>
    public static (string Key, string Value)[] Settings { get; } =
        [.. Enumerable.Range(0, Offices).SelectMany(i => new[] { ($"Access:Administrators:{i}:ObjectId", Staff), ($"Access:Administrators:{i}:TenantId", Office(i)) })];

    /// <summary>An activity as it is.</summary>
    public string Original(int index) => Fill((index < Corpus.Length ? Corpus[index] : StaffCorpus[index - Corpus.Length]).GetRawText(), index, new Random(0));

    /// <summary>Changed, and most probably no activity any more.</summary>
    public string Break(int number)
    {
        var (activity, random) = Begin(number, number % 4 == 0 ? StaffCorpus : Corpus);
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
        var (activity, random) = Begin(number, inWebChat ? Messages : number % 4 == 0 ? StaffCorpus : Corpus);
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
        var desk = random.Next(40);
        return json
            .Replace("DIALOG", Dialog("begun", $"a:desk{desk}"), StringComparison.Ordinal)
            .Replace("DESK", $"desk{desk}", StringComparison.Ordinal)
            .Replace("OFFICE", Office(desk % Offices), StringComparison.Ordinal)
            .Replace("STAFF", Staff, StringComparison.Ordinal)
            .Replace("NEW", own, StringComparison.Ordinal)
            // Beyond the built-in ones are those that were logged.
            .Replace("\"EVENT\"", $"{random.Next(2_245, 2_275)}", StringComparison.Ordinal)
            .Replace("\"SUBSCRIPTION\"", $"{random.Next(1, 30)}", StringComparison.Ordinal)
            .Replace("CONVERSATION", random.Next(3) == 0 ? $"shared{random.Next(150)}" : own, StringComparison.Ordinal)
            .Replace("TENANT", $"72f988bf-86f1-41af-91ab-{number & 0x7fffffff:d12}", StringComparison.Ordinal)
            .Replace("TEAM", $"team{random.Next(40)}", StringComparison.Ordinal)
            .Replace("PERSON", $"person{random.Next(40)}", StringComparison.Ordinal)
            .Replace("SERVICE", serviceUrl, StringComparison.Ordinal)
            .Replace("\"id\": \"17637780000", $"\"id\": \"{random.Next(200)}17637780000", StringComparison.Ordinal);
    }

    private static JsonElement[] Read(string file) => [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fuzzing", file))).RootElement.EnumerateArray()];

    private static string Office(int number) => $"72f988bf-86f1-41af-91ab-00000000{number:d4}";

    /// <summary>The id of the dialog that a message of the staff begins.</summary>
    private static string Dialog(string message, string conversation) => ReportStart.IdOf(new TurnContext(new Activity
    {
        Type = ActivityTypes.Message,
        Id = message,
        ChannelId = "msteams",
        From = new ChannelAccount { Id = "29:staff" },
        Conversation = new ConversationAccount { Id = conversation },
    }));
}
