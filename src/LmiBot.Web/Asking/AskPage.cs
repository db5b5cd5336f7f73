using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using LmiBot.Asking;
using LmiBot.Web.Occupations;
using LmiBot.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Asking;

/// <summary>The bot as a plain page at <c>/ask</c>: a question, its answer, no script needed.</summary>
internal static class AskPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapAskPage(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/ask", ShowAsync).ExcludeFromDescription();

    private static async Task<ContentHttpResult> ShowAsync(
        string? q, string? c, HttpResponse response, CurrentRelease release, AskConversation conversations, IOptions<AgencyOptions> agency, CancellationToken cancellationToken)
    {
        // The address carries the conversation, so that a follow-up goes on and a page can be sent to somebody.
        var conversation = c is { Length: >= 16 and <= 100 } ? c : RandomNumberGenerator.GetHexString(32, lowercase: true);
        var answer = string.IsNullOrWhiteSpace(q)
            ? release.Ask.Answer(new Question { Kind = QuestionKind.Help, AreaCode = agency.Value.HomeArea })
            : await conversations.AnswerAsync(AskConversation.Key("page", conversation), q, cancellationToken);
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Content(Html(answer, q ?? "", conversation, agency.Value.Name), "text/html; charset=utf-8");
    }

    private static string Html(Answer answer, string question, string conversation, string agency) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Safe(Say(AnswerCardText.PageTitle, agency))}</title>
        <style>
        :root {"{"} color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif {"}"}
        body {"{"} max-width: 48rem; margin: 2rem auto; padding: 0 1rem {"}"}
        form {"{"} display: flex; flex-wrap: wrap; gap: .5rem; align-items: end {"}"}
        label {"{"} flex: 1 1 16rem {"}"}
        input {"{"} width: 100%; box-sizing: border-box {"}"}
        input, button {"{"} font: inherit; padding: .5rem {"}"}
        .wide {"{"} overflow-x: auto {"}"}
        table {"{"} border-collapse: collapse; width: 100% {"}"}
        th, td {"{"} text-align: right; padding: .35rem .5rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent) {"}"}
        th:first-child, td:first-child {"{"} text-align: left {"}"}
        small {"{"} display: block; margin-top: .5rem {"}"}
        </style>
        </head>
        <body>
        <h1>{Safe(agency)}</h1>
        <form action="/ask" method="get">
        <label>{Safe(AnswerCardText.PageLabel)}<input name="q" maxlength="500" required value="{Safe(question)}"></label>
        <input type="hidden" name="c" value="{Safe(conversation)}">
        <button>{Safe(AnswerCardText.PageAsk)}</button>
        </form>
        <main>
        <h2>{Safe(answer.Title)}</h2>
        <p>{Safe(answer.Text)}</p>
        {Table(answer)}
        {string.Concat(answer.Notes.Select(n => $"<small>{Safe(n)}</small>"))}
        {string.Concat(answer.Sources.Select(s => $"<small>{Safe(Say(AnswerCardText.PageSource, $"{s.Name}, {s.Vintage}{(s.AreaName.Length > 0 ? ", " : "")}{s.AreaName}"))}</small>"))}
        {PageLink(answer)}
        {Suggestions(answer, conversation)}
        </main>
        </body>
        </html>
        """;

    private static string Table(Answer answer)
    {
        if (answer.Columns.Count == 0)
            return "";
        var html = new StringBuilder("<div class=\"wide\"><table><thead><tr><th scope=\"col\">")
            .Append(Safe(AnswerCardText.Occupation)).Append("</th>");
        foreach (var column in answer.Columns)
            html.Append("<th scope=\"col\">").Append(Safe(column.Header)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in answer.Rows)
        {
            html.Append("<tr><td>").Append(Safe(row.Title)).Append("</td>");
            foreach (var cell in row.Cells)
                html.Append("<td>").Append(Safe(cell.Text)).Append("</td>");
            html.Append("</tr>");
        }

        return html.Append("</tbody></table></div>").ToString();
    }

    /// <summary>Where the answer stands by itself, to bookmark and print.</summary>
    private static string PageLink(Answer answer) => AnswerPage.Of(answer) is { } address
        ? $"<p><a href=\"{Safe(address)}\">{Safe(OccupationText.Page)}</a></p>"
        : "";

    private static string Suggestions(Answer answer, string conversation) => answer.Suggestions.Count == 0 ? "" :
        $"<h3>{Safe(AnswerCardText.PageTry)}</h3><ul>{string.Concat(answer.Suggestions.Select(s => $"<li><a href=\"/ask?q={Uri.EscapeDataString(s.Text)}&amp;c={Uri.EscapeDataString(conversation)}\">{Safe(s.Label)}</a></li>"))}</ul>";

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    private static string Say(string pattern, string value) => string.Format(CultureInfo.CurrentCulture, pattern, value);
}
