using LmiBot.Asking;
using LmiBot.Channels;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.Digests;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Asking;

/// <summary>Answers what people ask in a chat: every text, so it comes last; and what they press on an answer.</summary>
internal sealed class AskFeature(
    CurrentRelease release, TextAnswers answers, FindToldTopic told, AnswerCards cards, DigestCards digests, ChangeForm form, IHttpContextAccessor http, IOptions<AgencyOptions> agency, IOptions<BotOptions> bot)
    : IChatFeature
{
    public string Name => "asking";

    public bool GoesBackForEdits => true;

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken) =>
        await AnswerAsync(turn, state, cancellationToken);

    public async ValueTask<TurnResult?> TryRespondAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        var ask = await release.AskAsync(cancellationToken);
        return turn.Context.Activity.Name switch
        {
            InvokeNames.TaskFetch => form.Open(turn.Context.Activity) is { } opened ? new TurnResult([], Response: opened) : null,
            InvokeNames.TaskSubmit => form.Submit(turn.Context.Activity, out var changed) is { } response
                ? (changed is null ? TurnResult.Silence : Answer(ask, changed, turn.Context, state)) with { Response = response }
                : null,
            InvokeNames.SuggestedAction when AskedByButton.In(turn.Context.Activity) is not null => await AnswerAsync(turn, state, cancellationToken) with { Response = Respond.Done },
            InvokeNames.CardAction when AskedByButton.In(turn.Context.Activity) is { } asked => Answer(ask, asked, turn.Context, state),
            _ => null,
        };
    }

    public ValueTask<IReadOnlyList<Activity>> GreetAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var help = release.Ask.Answer(new Question { Kind = QuestionKind.Help, AreaCode = agency.Value.HomeArea });
        return ValueTask.FromResult<IReadOnlyList<Activity>>([Reply.Card(cards.DrawGreeting(help with { Title = agency.Value.Name }, release.Ask.Release), help.Text)]);
    }

    private async Task<TurnResult> AnswerAsync(ChatTurn chat, string? state, CancellationToken cancellationToken)
    {
        var turn = chat.Context;
        var asked = AskedByButton.In(turn.Activity);
        var before = AskStateJson.Read(state);
        var (answer, next) = asked is null
            ? await answers.AnswerAsync(turn.Text, await WithToldAsync(before, turn, cancellationToken), cancellationToken)
            : Answer(await release.AskAsync(cancellationToken), asked, before).Answered;
        if (asked is null && turn.Text.Length == 0 && turn.HasAttachments)
            answer = answer with { Text = $"{AnswerCardText.TextOnly} {answer.Text}" };
        if (answer.Kind == QuestionKind.Help && CommandWords.List(await chat.CallerAsync()).Length > 0)
            answer = answer with { Notes = [.. answer.Notes, AnswerCardText.HelpRoles] };
        return new TurnResult([Draw(answer, turn)], Changed(before, next));
    }

    /// <summary>Who has asked nothing yet goes on from the digest that was sent there.</summary>
    private async Task<AskState> WithToldAsync(AskState before, TurnContext turn, CancellationToken cancellationToken) =>
        before.Last is null && TopicReader.GoesOn(turn.Text) && await told.RunAsync(SubscriptionPlaces.Of(turn), turn.Activity.Conversation?.Id ?? "", cancellationToken) is { } topic
            ? before with { Last = DigestAnswer.QuestionOf(topic) }
            : before;

    /// <summary>
    /// The answer takes the place of the pressed card where one person alone reads it. A card that others read stays, as does one whose buttons say an example, or do not work
    /// any more: there the answer follows.
    /// </summary>
    private TurnResult Answer(Ask ask, AskedByButton asked, TurnContext turn, string? state)
    {
        var before = AskStateJson.Read(state);
        var ((answer, next), from) = Answer(ask, asked, before);
        var isAnswered = answer.Kind != QuestionKind.NotUnderstood;
        var result = turn.IsPersonal && asked.Action is { Stays: not true } && isAnswered
            ? new TurnResult([], Response: Respond.WithCard(cards.Draw(answer, back: from, withForm: OpensForms(turn))))
            : new TurnResult([Draw(answer, turn)], Response: Respond.WithMessage(isAnswered ? AnswerCardText.AnsweredBelow : answer.Title));
        return result with { State = Changed(before, next) };
    }

    private TurnResult Answer(Ask ask, Question changed, TurnContext turn, string? state)
    {
        var before = AskStateJson.Read(state);
        var (answer, next) = ask.Answer(changed, before);
        return new TurnResult([Draw(answer, turn)], Changed(before, next));
    }

    /// <summary>The answer to a button, and what the card that it was on answers.</summary>
    private static ((Answer Answer, AskState Next) Answered, Question? From) Answer(Ask ask, AskedByButton asked, AskState before)
    {
        if (asked.Text is { } text)
            return (ask.Answer(text, before), null);
        var (question, from) = (asked.Action?.Question.ToQuestion(), asked.Action?.From?.ToQuestion());
        if (from is null)
            return (ask.Answer(question, before), null);
        return from.HasFigures && ask.CanAnswer(from)
            ? (ask.Answer(question, before with { Last = from }), from)
            : (ask.Answer((Question?)null, before), null);
    }

    private static string? Changed(AskState before, AskState next) => next == before ? null : AskStateJson.Write(next);

    private Activity Draw(Answer answer, TurnContext turn) => answer.Changes is { } digest ? digests.Message(digest) : Reply.Card(cards.Draw(answer, Reader(turn), withForm: OpensForms(turn)), answer.Text);

    /// <summary>The local playground, which has no app id, calls itself Teams and has no task modules.</summary>
    private bool OpensForms(TurnContext turn) => turn.Activity.ChannelId == ChannelIds.Teams && bot.Value.AppId is not null;

    /// <summary>Who calls <c>/api/messages</c> is a service; who calls Direct Line is the person's own browser.</summary>
    private HttpRequest? Reader(TurnContext turn) => turn.Activity.ChannelId == ChannelIds.DirectLine ? http.HttpContext?.Request : null;
}
