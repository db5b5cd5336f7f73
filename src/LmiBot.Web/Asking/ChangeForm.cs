using System.Text.Json.Nodes;
using LmiBot.Asking;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Asking;

/// <summary>The task module "Change area or measure": a form about an answer, which is left with another question.</summary>
internal sealed class ChangeForm(CurrentRelease release, AnswerCards cards, IOptions<AgencyOptions> agency)
{
    /// <summary>What a button of type Action.Submit carries that opens the form in Teams.</summary>
    /// <param name="question">Of the answer that the button is on: a ranking, a figure or a profile.</param>
    public static JsonObject Data(Question question) => new()
    {
        ["msteams"] = new JsonObject { ["type"] = "task/fetch" },
        [ChangeData.Property] = ChangeData.Write(question),
    };

    /// <summary>Responds to <see cref="InvokeNames.TaskFetch"/>.</summary>
    /// <returns>Null where another form is to be opened.</returns>
    public InvokeResponse? Open(Activity activity) =>
        ChangeData.In(activity) is not { } data ? null
        : ChangeData.Question(data, release.Ask) is { } question ? Respond.WithTask(ChangeText.Title, Draw(question))
        : Outdated();

    /// <summary>Responds to <see cref="InvokeNames.TaskSubmit"/>.</summary>
    /// <param name="activity">The invoke.</param>
    /// <param name="changed">The question to be answered; null where the form stays open, or is no longer of use.</param>
    /// <returns>Null where another form was submitted.</returns>
    public InvokeResponse? Submit(Activity activity, out Question? changed)
    {
        changed = null;
        if (ChangeData.In(activity) is not { } data)
            return null;
        if (ChangeData.Question(data, release.Ask) is not { } question)
            return Outdated();
        var input = ChangeInput.Of(data);
        if (input.Fault(question, Choices(question)) is { } fault)
            return Show(question, input, fault);
        changed = input.Change(question);
        return Respond.Done;
    }

    /// <summary>The form as it opens.</summary>
    public JsonObject Draw(Question question) => Draw(question, ChangeInput.Of(question), "");

    private InvokeResponse Show(Question question, ChangeInput input, string fault) => Respond.WithTask(ChangeText.Title, Draw(question, input, fault));

    private JsonObject Draw(Question question, ChangeInput input, string fault) =>
        cards.DrawForm(release.Ask.Answer(question), ChangeText.Text, ChangeContent.Of(question, Choices(question), input, fault));

    private ChangeChoices Choices(Question question) => ChangeChoices.Of(question, release.Ask.Release, agency.Value.HomeArea);

    private static InvokeResponse Outdated() => Respond.WithTaskMessage(ChangeText.Outdated);
}
