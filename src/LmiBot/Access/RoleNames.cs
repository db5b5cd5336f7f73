using System.Globalization;

namespace LmiBot.Access;

/// <summary>Roles as people say them.</summary>
public static class RoleNames
{
    /// <summary>With its article: "an analyst".</summary>
    public static string One(Role role) => role switch
    {
        Role.Public => AccessText.OnePublic,
        Role.Counselor => AccessText.OneCounselor,
        Role.Partner => AccessText.OnePartner,
        Role.Analyst => AccessText.OneAnalyst,
        Role.Administrator => AccessText.OneAdministrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>"a partner of Acme".</summary>
    public static string One(Role role, string? organization) =>
        organization is null ? One(role) : Say(AccessText.OneOf, One(role), organization);

    /// <summary>"administrators and analysts".</summary>
    public static string Join(IEnumerable<Role> roles) => string.Join(AccessText.And, roles.Select(Many));

    private static string Say(string pattern, params object[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);

    private static string Many(Role role) => role switch
    {
        Role.Public => AccessText.ManyPublic,
        Role.Counselor => AccessText.ManyCounselor,
        Role.Partner => AccessText.ManyPartner,
        Role.Analyst => AccessText.ManyAnalyst,
        Role.Administrator => AccessText.ManyAdministrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
