using System.Globalization;
using LmiBot.Asking;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Asking;

/// <summary>The message extension: an occupation is found from the compose box, and the card of its profile inserted into a message.</summary>
internal sealed class OccupationExtension(CurrentRelease release, AnswerCards cards, IOptions<AgencyOptions> agency) : IChatFeature
{
    /// <summary>In the manifest.</summary>
    private const string Command = "findOccupation";

    /// <summary>Whoever wants another types on.</summary>
    private const int Most = 10;

    private const int LongestText = 100;

    public string Name => "occupation extension";

    public ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken) => default;

    public async ValueTask<TurnResult?> TryRespondAsync(ChatTurn turn, string? state, CancellationToken cancellationToken) =>
        ExtensionQuery.Of(turn.Context.Activity) is { CommandId: Command } query ? new TurnResult([], Response: Results(await release.AskAsync(cancellationToken), query)) : null;

    private InvokeResponse Results(Ask ask, ExtensionQuery query)
    {
        var text = query.Text[..Math.Min(query.Text.Length, LongestText)];
        var found = text.Length == 0 ? Commonest(ask) : ask.Typeahead.Find(text, Most).Select(o => o.SocCode);
        List<string> page = [.. found.Skip(query.Skip).Take(query.Count)];
        return page.Count == 0 && query.Skip == 0
            ? Respond.WithExtensionMessage(Say(ExtensionText.NothingFound, Shortened.To(CardButtons.Longest, text)))
            : Respond.WithResults(page.Select(socCode => Result(ask, socCode)));
    }

    /// <summary>Before anything is typed: the occupations with the most jobs in the home area.</summary>
    private IEnumerable<string> Commonest(Ask ask) => ask
        .Answer(new Question { Kind = QuestionKind.Ranking, Measure = Measure.Employment, AreaCode = agency.Value.HomeArea, Limit = Most })
        .Rows.Select(row => row.SocCode);

    /// <summary>The card goes where the bot may not be, so it has no buttons that ask: the link to its page works anywhere.</summary>
    private ExtensionResult Result(Ask ask, string socCode)
    {
        var profile = ask.Answer(new Question { Kind = QuestionKind.Profile, AreaCode = agency.Value.HomeArea, Occupations = [socCode] });
        var preview = Say(ExtensionText.Preview, Figure(profile, Measure.MedianWage), Figure(profile, Measure.AnnualOpenings), profile.Area!.Name);
        return new ExtensionResult(ask.Release.Occupations.Find(socCode)!.Title, preview, cards.Draw(profile));
    }

    private static string Figure(Answer profile, Measure measure) => profile.Rows.Single(row => row.Measure == measure).Value.Text;

    private static string Say(string pattern, params object[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);
}
