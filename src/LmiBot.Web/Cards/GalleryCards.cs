using System.Text.Json.Nodes;
using LmiBot.Asking;
using LmiBot.Digests;
using LmiBot.Web.Asking;
using LmiBot.Web.Digests;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Cards;

/// <summary>Cards to look at: every template with its sample data, and the greeting, an answer of each kind and forms about some from the release.</summary>
internal sealed class GalleryCards(CardTemplates templates, AnswerCards answers, ChangeForm form, ComputeDigest digests, DigestCards digestCards, CurrentRelease release, IOptions<AgencyOptions> agency)
{
    private const string SampleEnding = ".sample.json";

    /// <summary>The longest titles, the widest figures, the most rows and buttons that the demonstration's data have.</summary>
    private static readonly string[] Questions =
    [
        "top openings in healthcare",
        "top 25 openings in the US",
        "fastest growing jobs in Texas",
        "fastest declining jobs in Texas",
        "best paid jobs in Austin",
        "highest location quotient in the Northwestern Region of Texas",
        "what does a welder earn in Austin",
        "median wage of plumbers, electricians and carpenters in Dallas",
        "how many openings are there for home health aides",
        "growth of software developers, phlebotomists and anesthesiologists in Austin",
        "top openings in healthcare, retail and transportation in Austin and Dallas",
        "median wage of anesthesiologists in Waco",
        "tell me about registered nurses in Dallas",
        "what does a nurse earn",
        "top openings in Springfield",
        "are job postings in Austin up?",
        "job postings in Texas in healthcare",
        "job postings in the US since 2024",
        "unemployment rate in Texas",
        "unemployment claims in Texas",
        "wages of welders since 2022",
        "employment of nurses since 2022 in the US",
        "where is this from?",
        "what does median wage mean",
        "top openings in Wakanda",
        "help",
        "layoffs in Texas",
        "hiring events in Texas by industry",
        "expansions in manufacturing since 2020",
    ];

    /// <summary>With a list, one occupation, and several.</summary>
    private static readonly string[] Changed = ["top openings in healthcare in Travis County", "tell me about registered nurses", "median wage of plumbers and electricians in Dallas"];

    /// <summary>One for each audience.</summary>
    private static readonly DigestTopic[] Digests =
    [
        new("healthcare", "12420"),
        new("healthcare", "48", DigestAudience.Counselors),
        new(null, "19100", DigestAudience.Partners),
    ];

    /// <summary>Objects with a <c>name</c> and a <c>card</c>.</summary>
    public async Task<JsonArray> AllAsync(CancellationToken cancellationToken)
    {
        var ask = await release.AskAsync(cancellationToken);
        JsonArray all = [.. Samples(), Greeting(), .. Questions.Select(q => Live(ask, q)), .. Changed.Select(Form)];
        foreach (var topic in Digests)
        {
            var digest = await digests.RunAsync(topic, cancellationToken);
            all.Add(Named($"digest for {topic.Audience}: {digest.Title}", digestCards.Draw(digest)));
        }

        return all;
    }

    private IEnumerable<JsonNode> Samples()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "cards");
        foreach (var sample in Directory.EnumerateFiles(folder, $"*{SampleEnding}", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, sample)[..^SampleEnding.Length].Replace('\\', '/');
            yield return Named(name, templates.Expand(name, JsonNode.Parse(File.ReadAllText(sample))!.AsObject()));
        }
    }

    private JsonObject Greeting() => Named("the greeting", answers.DrawGreeting(
        release.Ask.Answer(new Question { Kind = QuestionKind.Help, AreaCode = agency.Value.HomeArea }), release.Ask.Release));

    private JsonObject Live(Ask ask, string question) => Named(question, answers.Draw(ask.Answer(question, AskState.Empty).Answer));

    private JsonObject Form(string question) => Named($"change: {question}", form.Draw(release.Ask.Answer(question, AskState.Empty).Answer.Question));

    private static JsonObject Named(string name, JsonObject card) => new() { ["name"] = name, ["card"] = card };
}
