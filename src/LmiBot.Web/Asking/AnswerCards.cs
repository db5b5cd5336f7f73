using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Asking;
using LmiBot.Releases;
using LmiBot.Web.Cards;
using LmiBot.Web.Digests;
using LmiBot.Web.Occupations;
using LmiBot.Web.Pages;

namespace LmiBot.Web.Asking;

/// <summary>Draws answers as Adaptive Cards from the templates in <c>cards/asking</c>. All figures are formatted before they reach a template.</summary>
internal sealed class AnswerCards(CardTemplates templates, DigestCards digests, Site site)
{
    /// <param name="answer">What the card says.</param>
    /// <param name="reader">The request of whoever reads the card in the bot's own web chat, so that a link finds its way back; null elsewhere.</param>
    /// <param name="back">What the card answers that this one takes the place of; null where it takes no other's place.</param>
    /// <param name="withForm">True where the client opens task modules: one button fewer, and one for the form "Change area or measure".</param>
    public JsonObject Draw(Answer answer, HttpRequest? reader = null, Question? back = null, bool withForm = false)
    {
        if (answer.Changes is { } digest)
            return digests.Draw(digest);
        var (template, content) = answer switch
        {
            { Kind: QuestionKind.Ranking } => ("ranking", RankingContent.Of(answer)),
            { Kind: QuestionKind.Figure, Rows: [var only] } => ("figure", TableContent.Figure(answer, only)),
            { Kind: QuestionKind.Figure } => ("comparison", TableContent.Comparison(answer)),
            { Kind: QuestionKind.Series } => ("series", SeriesContent.Of(answer)),
            { Kind: QuestionKind.Trend } => ("comparison", TableContent.Comparison(answer)),
            { Kind: QuestionKind.Profile } => ("profile", TableContent.Profile(answer)),
            { Kind: QuestionKind.HiringEvents, Events: { } events } => ("hiring-events", EventsContent.Of(answer, events, path => Address(path, reader))),
            { Kind: QuestionKind.Choice } => ("choice", QuestionsContent.Choice(answer)),
            { Kind: QuestionKind.NotUnderstood } => ("not-understood", QuestionsContent.Nearest(answer)),
            { Kind: QuestionKind.Help } => ("help", QuestionsContent.Groups(answer)),
            _ => ("message", []),
        };
        return Expand(template, answer, Page(answer, reader), content, back, withForm && answer.Kind == answer.Question.Kind && answer.Question.HasMeasures);
    }

    /// <summary>What the bot says first: who it is and what it is for.</summary>
    /// <param name="help">The answer to "help" in the agency's home area, with the agency's name as its title.</param>
    /// <param name="release">What names that area.</param>
    public JsonObject DrawGreeting(Answer help, ReleaseSnapshot release)
    {
        var home = release.Areas.Find(help.Question.AreaCode)?.Name ?? help.Question.AreaCode;
        return Expand("greeting", help with { Notes = [] }, "", new() { ["who"] = AnswerCardText.Greeting, ["home"] = Say(AnswerCardText.GreetingHome, home) });
    }

    /// <summary>A form about an answer.</summary>
    /// <param name="answer">What it is about: its title is the form's.</param>
    /// <param name="text">What to do with the form, in a sentence.</param>
    /// <param name="content">The inputs.</param>
    public JsonObject DrawForm(Answer answer, string text, JsonObject content) =>
        Expand("change", answer with { Text = text, Notes = [], Sources = [], Suggestions = [] }, "", content);

    /// <summary>The content with what the frame around it shows, where the content does not have it otherwise.</summary>
    private JsonObject Expand(string template, Answer answer, string page, JsonObject content, Question? back = null, bool withForm = false)
    {
        content["title"] = answer.Title;
        content["text"] = answer.Text;
        content["notes"] ??= Lines(answer.Notes);
        content["sources"] = Lines(answer.Sources.Select(Source).Distinct());
        content["buttons"] ??= CardButtons.Of(answer, answer.Suggestions, back, withForm ? CardButtons.Most - 1 : CardButtons.Most);
        content["forms"] = withForm ? new JsonArray(new JsonObject { ["label"] = AnswerCardText.Change, ["data"] = ChangeForm.Data(answer.Question) }) : [];
        content["page"] = page;
        content["pageName"] = OccupationText.Page;
        return templates.Expand($"asking/{template}", content);
    }

    /// <summary>The whole address of the answer's page; empty where it has none, or where nobody knows where the pages are.</summary>
    private string Page(Answer answer, HttpRequest? reader) => AnswerPage.Of(answer) is { } path ? Address(path, reader) : "";

    private string Address(string path, HttpRequest? reader) => (reader is null ? site.Address(path) : site.Address(path, reader))?.AbsoluteUri ?? "";

    private static JsonArray Lines(IEnumerable<string> texts) => [.. texts.Select(text => new JsonObject { ["text"] = text })];

    private static string Source(AnswerSource source) =>
        source.AreaName.Length == 0 ? $"{source.Name}, {source.Vintage}" : $"{source.Name}, {source.Vintage}, {source.AreaName}";

    private static string Say(string pattern, string value) => string.Format(CultureInfo.CurrentCulture, pattern, value);
}
