using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace LmiBot.Access;

/// <summary>A person in a tenant of Microsoft Entra ID. No name, no address: the two ids are all that is kept of anybody.</summary>
public sealed partial record DirectoryPerson
{
    /// <summary>Characters of either id, at most.</summary>
    public const int LongestId = 40;

    private DirectoryPerson(string tenantId, string objectId) => (TenantId, ObjectId) = (tenantId, objectId);

    public string TenantId { get; }

    /// <summary>The person's id in that tenant. A guest has one in each tenant.</summary>
    public string ObjectId { get; }

    /// <summary>Reads two ids, in any case.</summary>
    /// <returns>False where one of them is missing or no id.</returns>
    public static bool TryParse(string? tenantId, string? objectId, [NotNullWhen(true)] out DirectoryPerson? person)
    {
        person = IsId(tenantId) && IsId(objectId) ? new DirectoryPerson(tenantId.ToLowerInvariant(), objectId.ToLowerInvariant()) : null;
        return person is not null;
    }

    public static bool IsId([NotNullWhen(true)] string? text) => text is not null && Id().IsMatch(text);

    public override string ToString() => $"{TenantId}/{ObjectId}";

    // A GUID, and what Microsoft's playground takes for one.
    [GeneratedRegex(@"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12,14}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
