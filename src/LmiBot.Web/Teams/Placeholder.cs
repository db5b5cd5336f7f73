using System.Text.RegularExpressions;

namespace LmiBot.Web.Teams;

/// <summary>What stands in examples and was never replaced.</summary>
internal static partial class Placeholder
{
    /// <summary>An app id to show, which is nobody's.</summary>
    public static readonly Guid ExampleId = Guid.Parse("3f0c7d52-61a5-4b8e-9d2b-7a41c0e5f968");

    /// <summary>A name that nobody bears: "Your agency", "Contoso", "TODO", or none at all.</summary>
    public static bool IsName(string text) => ExampleName.IsMatch(text);

    /// <summary>A host that is reserved for examples or that only this machine or network knows.</summary>
    public static bool IsHost(Uri address) =>
        address.HostNameType != UriHostNameType.Dns || !address.Host.Contains('.', StringComparison.Ordinal) || ExampleHost.IsMatch(address.Host);

    /// <summary>An id of one digit, such as zeros, of digits in their order, or the one that our own words give as an example.</summary>
    public static bool IsId(Guid id)
    {
        var digits = id.ToString("N");
        return id == ExampleId || digits.Distinct().Count() <= 2 || digits.StartsWith("12345678", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*$|[<>{}\[\]]|\b(your|todo|tbd|example|contoso|fabrikam|placeholder|changeme|developer name)\b|^\s*developer\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExampleName { get; }

    [GeneratedRegex(@"(^|\.)(your|my)-?(agency|app|bot|company|domain|host|office|organization|server|site|website)?\.|(^|\.)((example|contoso|fabrikam|agency)\.[a-z]+|example|test|invalid|localhost|local|internal)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExampleHost { get; }
}
