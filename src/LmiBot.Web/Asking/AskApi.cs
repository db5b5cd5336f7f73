using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LmiBot.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LmiBot.Web.Asking;

/// <summary>The bot for programs: <c>/api/ask</c> and <c>/api/occupations</c>.</summary>
internal static class AskApi
{
    private const int LongestQuestion = 500;
    private const int ShortestConversation = 16;
    private const int LongestConversation = 100;

    public static void MapAskApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("Asking");
        api.MapGet("/ask", AskAsync).WithName("ask").LimitGuests()
            .WithSummary("Answers a question in plain words, with figures, sources and an Adaptive Card.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapGet("/occupations", Occupations).WithName("occupations")
            .WithSummary("The five occupations that fit a title best, best first.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<AskResponse>, ProblemHttpResult>> AskAsync(
        [Description("The question, at most 500 characters: top openings in healthcare"), Required] string? q,
        [Description("For follow-ups: an unguessable id that the caller made, 16 to 100 characters. Without it each question stands alone.")] string? conversation,
        CurrentRelease release,
        TextAnswers answers,
        AnswerCards cards,
        AskConversation conversations,
        CancellationToken cancellationToken)
    {
        if (QuestionFault(q) is { } fault)
            return Bad(fault);
        if (conversation is not null && (conversation.Length is < ShortestConversation or > LongestConversation))
            return Bad("conversation must have 16 to 100 characters: make one that nobody can guess, such as a new GUID, or leave it out.");
        var answer = conversation is null
            ? (await answers.AnswerAsync(q!, LmiBot.Asking.AskState.Empty, cancellationToken)).Answer
            : await conversations.AnswerAsync(AskConversation.Key("api", conversation), q!, cancellationToken);
        return TypedResults.Ok(AskResponse.Of(answer, release.Ask.Release, cards.Draw(answer)));
    }

    private static Results<Ok<IReadOnlyList<OccupationResponse>>, ProblemHttpResult> Occupations(
        [Description("A title as people say it: cna"), Required] string? q, CurrentRelease release)
    {
        if (QuestionFault(q) is { } fault)
            return Bad(fault);
        var ask = release.Ask;
        return TypedResults.Ok<IReadOnlyList<OccupationResponse>>([.. ask.Occupations.Find(q!, 5).Select(o =>
            new OccupationResponse(o.SocCode, ask.Release.Occupations.Find(o.SocCode)!.Title, o.MatchedTitle, Math.Round(o.Score, 3)))]);
    }

    private static string? QuestionFault(string? q) => q switch
    {
        null or "" => "q is missing: put the question there, such as /api/ask?q=top+openings+in+healthcare.",
        { Length: > LongestQuestion } => "q has more than 500 characters: ask in fewer words.",
        _ => null,
    };

    private static ProblemHttpResult Bad(string fault) => TypedResults.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
}
