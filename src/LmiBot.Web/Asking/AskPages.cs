using System.Security.Cryptography;
using LmiBot.Asking;
using LmiBot.Web.Pages;
using LmiBot.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Asking;

/// <summary>The bot as a plain page at <c>/ask</c>. The address carries the conversation, so that a follow-up goes on and a page can be sent to somebody.</summary>
internal static class AskPages
{
    public const string Path = "/ask";

    public static void MapAskPage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path, ShowAsync).AddEndpointFilter<PageSecurity>().ExcludeFromDescription();

    /// <summary>Where a question is asked; in a conversation, if one is named.</summary>
    public static string Ask(string question, string? conversation = null)
    {
        var query = QueryString.Create("q", question);
        return $"{Path}{(conversation is null ? query : query.Add("c", conversation))}";
    }

    private static async Task<RazorComponentResult<AskPage>> ShowAsync(
        string? q, string? c, CurrentRelease release, AskConversation conversations, IOptions<AgencyOptions> agency, CancellationToken cancellationToken)
    {
        var conversation = c is { Length: >= 16 and <= 100 } ? c : RandomNumberGenerator.GetHexString(32, lowercase: true);
        var answer = string.IsNullOrWhiteSpace(q)
            ? release.Ask.Answer(new Question { Kind = QuestionKind.Help, AreaCode = agency.Value.HomeArea })
            : await conversations.AnswerAsync(AskConversation.Key("page", conversation), q, cancellationToken);
        return new RazorComponentResult<AskPage>(new { Answer = answer, Question = q, Conversation = conversation });
    }
}
