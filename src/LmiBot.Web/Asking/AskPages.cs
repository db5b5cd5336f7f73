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
        endpoints.MapGet(Path, ShowAsync).LimitGuests().AddEndpointFilter<PageSecurity>().ExcludeFromDescription();

    /// <summary>Where a question is asked.</summary>
    /// <param name="question">In plain words.</param>
    /// <param name="conversation">In which, if in one.</param>
    /// <param name="after">What was asked before, where the conversation does not know it yet.</param>
    public static string Ask(string question, string? conversation = null, string? after = null)
    {
        var query = QueryString.Create("q", question);
        if (conversation is not null)
            query = query.Add("c", conversation);
        return $"{Path}{(after is null ? query : query.Add("after", after))}";
    }

    /// <summary>An address without a conversation is answered and nothing kept: anybody may follow it, and crawlers do. The page's form and links begin one.</summary>
    private static async Task<RazorComponentResult<AskPage>> ShowAsync(
        string? q, string? c, string? after, CurrentRelease release, TextAnswers answers, AskConversation conversations, IOptions<AgencyOptions> agency, CancellationToken cancellationToken)
    {
        var conversation = c is { Length: >= 16 and <= 100 } ? c : null;
        var asked = string.IsNullOrWhiteSpace(q) ? null : q;
        var answer = asked is null ? release.Ask.Answer(new Question { Kind = QuestionKind.Help, AreaCode = agency.Value.HomeArea })
            : conversation is null ? (await answers.AnswerAsync(asked, AskState.Empty, cancellationToken)).Answer
            : await AnswerAsync(AskConversation.Key("page", conversation), asked, after);
        return new RazorComponentResult<AskPage>(new
        {
            Answer = answer,
            Question = q,
            Conversation = conversation ?? RandomNumberGenerator.GetHexString(32, lowercase: true),
            After = conversation is null ? asked : null,
        });

        async Task<Answer> AnswerAsync(string key, string question, string? before)
        {
            if (!string.IsNullOrWhiteSpace(before))
                await conversations.AnswerAsync(key, before, cancellationToken);
            return await conversations.AnswerAsync(key, question, cancellationToken);
        }
    }
}
