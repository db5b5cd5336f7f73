using LmiBot.Asking;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Asking;

/// <summary>Answers what people ask in a chat: every text, so it comes last.</summary>
internal sealed class AskFeature(CurrentRelease release, AnswerCards cards, IHttpContextAccessor http, IOptions<AgencyOptions> agency) : IChatFeature
{
    public string Name => "asking";

    public ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        var text = AskedByButton.Text(turn.Context.Activity) ?? turn.Context.Text;
        if (text.Length == 0)
            return ValueTask.FromResult<TurnResult?>(null);
        var before = AskStateJson.Read(state);
        var (answer, next) = release.Ask.Answer(text, before);
        return ValueTask.FromResult<TurnResult?>(new TurnResult([Draw(answer, turn.Context)], next == before ? null : AskStateJson.Write(next)));
    }

    public ValueTask<IReadOnlyList<Activity>> GreetAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var help = release.Ask.Answer(new Question { Kind = QuestionKind.Help, AreaCode = agency.Value.HomeArea });
        return ValueTask.FromResult<IReadOnlyList<Activity>>([Reply.Card(cards.DrawGreeting(help with { Title = agency.Value.Name }, release.Ask.Release), help.Text)]);
    }

    private Activity Draw(Answer answer, TurnContext turn) => Reply.Card(cards.Draw(answer, Reader(turn)), answer.Text);

    /// <summary>Who calls <c>/api/messages</c> is a service; who calls Direct Line is the person's own browser.</summary>
    private HttpRequest? Reader(TurnContext turn) => turn.Activity.ChannelId == ChannelIds.DirectLine ? http.HttpContext?.Request : null;
}
