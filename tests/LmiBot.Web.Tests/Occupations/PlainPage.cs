using System.Net;
using System.Text.RegularExpressions;

namespace LmiBot.Web.Tests.Occupations;

/// <summary>What a page of the app says, by element.</summary>
internal sealed partial class PlainPage(string html)
{
    /// <summary>Each row of each table, its cells joined by <c> | </c>, headings included.</summary>
    public List<string> Rows => [.. Inner("tr").Select(row => string.Join(" | ", Cell().Matches(row).Select(c => Text(c.Groups[1].Value))))];

    public List<string> Links => [.. Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

    public List<string> Areas => [.. Option().Matches(html).Select(m => m.Groups[1].Value)];

    /// <summary>The area that the form shows.</summary>
    public string Chosen => Option().Matches(html).Single(m => m.Groups[2].Success).Groups[1].Value;

    public string Only(string element) => Assert.Single(All(element));

    /// <summary>The text of each such element.</summary>
    public List<string> All(string element) => [.. Inner(element).Select(Text)];

    private IEnumerable<string> Inner(string element) =>
        Regex.Matches(html, $@"<{element}(?:\s[^>]*)?>(.*?)</{element}>", RegexOptions.Singleline).Select(m => m.Groups[1].Value);

    private static string Text(string inner) => WebUtility.HtmlDecode(Tag().Replace(inner, "")).Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<t[hd](?:\s[^>]*)?>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex(@"<a href=""([^""]*)""")]
    private static partial Regex Href();

    [GeneratedRegex(@"<option value=""([^""]*)""( selected)?")]
    private static partial Regex Option();
}
