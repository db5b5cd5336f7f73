using System.Globalization;
using LmiBot.Asking;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Asking;

/// <summary>Answers what people write in a chat.</summary>
internal sealed class AskTurnHandler(CurrentRelease release, AnswerCards cards, IHttpContextAccessor http, IOptions<AgencyOptions> agency) : ITurnHandler
{
    public Task<TurnResult> OnTurnAsync(TurnContext turn, string? state, CancellationToken cancellationToken)
    {
        var text = AskedByButton.Text(turn.Activity) ?? turn.Text;
        if (text.Length == 0)
            return Task.FromResult(TurnResult.Silence);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = turn.Culture;
        var before = AskStateJson.Read(state);
        var (answer, next) = release.Ask.Answer(text, before);
        return Task.FromResult(new TurnResult([Draw(answer, turn)], next == before ? null : AskStateJson.Write(next)));
    }

    public Task<IReadOnlyList<Activity>> OnGreetAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = turn.Culture;
        var help = release.Ask.Answer(new Question { Kind = QuestionKind.Help, AreaCode = agency.Value.HomeArea });
        return Task.FromResult<IReadOnlyList<Activity>>([Reply.Card(cards.DrawGreeting(help with { Title = agency.Value.Name }, release.Ask.Release), help.Text)]);
    }

    private Activity Draw(Answer answer, TurnContext turn) => Reply.Card(cards.Draw(answer, Reader(turn)), answer.Text);

    /// <summary>Who calls <c>/api/messages</c> is a service; who calls Direct Line is the person's own browser.</summary>
    private HttpRequest? Reader(TurnContext turn) => turn.Activity.ChannelId == ChannelIds.DirectLine ? http.HttpContext?.Request : null;
}
