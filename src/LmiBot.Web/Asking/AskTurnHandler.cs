using System.Globalization;
using LmiBot.Asking;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Asking;

/// <summary>Answers what people write in a chat.</summary>
internal sealed class AskTurnHandler(CurrentRelease release, AnswerCards cards, IOptions<AgencyOptions> agency) : ITurnHandler
{
    public Task<TurnResult> OnTurnAsync(TurnContext turn, string? state, CancellationToken cancellationToken)
    {
        var text = AskedByButton.Text(turn.Activity) ?? turn.Text;
        if (text.Length == 0)
            return Task.FromResult(TurnResult.Silence);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = turn.Culture;
        var before = AskStateJson.Read(state);
        var (answer, next) = release.Ask.Answer(text, before);
        return Task.FromResult(new TurnResult([Draw(answer)], next == before ? null : AskStateJson.Write(next)));
    }

    public Task<IReadOnlyList<Activity>> OnGreetAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = turn.Culture;
        var help = release.Ask.Answer(new Question { Kind = QuestionKind.Help, AreaCode = agency.Value.HomeArea });
        return Task.FromResult<IReadOnlyList<Activity>>([Reply.Card(cards.DrawGreeting(help, release.Ask.Release), help.Text)]);
    }

    private Activity Draw(Answer answer) => Reply.Card(cards.Draw(answer), answer.Text);
}
