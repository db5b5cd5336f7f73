using System.Text.RegularExpressions;

namespace LmiBot.Web.Teams;

/// <summary>What stands in examples and was never replaced.</summary>
internal static partial class Placeholder
{
    /// <summary>A name that nobody bears: "Your agency", "Contoso", "TODO", or none at all.</summary>
    public static bool IsName(string text) => ExampleName.IsMatch(text);

    /// <summary>A host that is reserved for examples or that only this machine or network knows.</summary>
    public static bool IsHost(Uri address) =>
        address.HostNameType != UriHostNameType.Dns || !address.Host.Contains('.', StringComparison.Ordinal) || ExampleHost.IsMatch(address.Host);

    /// <summary>An id of one digit, such as zeros, or of digits in their order.</summary>
    public static bool IsId(Guid id)
    {
        var digits = id.ToString("N");
        return digits.Distinct().Count() <= 2 || digits.StartsWith("12345678", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*$|[<>{}\[\]]|\b(your|todo|tbd|example|contoso|fabrikam|placeholder|changeme|developer name)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExampleName { get; }

    [GeneratedRegex(@"(^|\.)((example|contoso|fabrikam|yourdomain|your-domain)\.[a-z]+|example|test|invalid|localhost|local|internal)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExampleHost { get; }
}
