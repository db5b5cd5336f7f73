using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access;

/// <summary>"act as analyst", "act as partner of Acme", "act as myself": where <see cref="ActingRule"/> has it.</summary>
internal sealed partial class ActAsFeature(ListOrganizations organizations, ActingRule rule) : IChatFeature
{
    public string Name => Acting.Feature;

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (!rule.IsOffered || Words().Match(CommandText.Of(turn.Context)) is not { Success: true } said)
            return null;
        if (!rule.IsAllowed)
            return new TurnResult([Reply.Text(AccessReplyText.ActingNotHere)]);
        if (!said.Groups["role"].Success)
            return new TurnResult([Reply.Text(AccessReplyText.ActingNoMore)], "null");
        var role = CommandText.Role(said);
        var name = CommandText.Organization(said);
        var organization = name is null ? null : await FindAsync(name, cancellationToken);
        if (role == Role.Partner && organization is null)
            return new TurnResult([Reply.Text(AccessReplyText.ActingOfWhom)]);
        return new TurnResult([Reply.Text(AccessReplies.Say(AccessReplyText.ActingAs, RoleNames.One(role, organization?.Name)))], Acting.Of(role, organization).Write());
    }

    private async Task<CallerOrganization?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var normalized = Organization.Normalize(name);
        return (await organizations.RunAsync(Caller.Operator, cancellationToken)).Where(o => Organization.Normalize(o.Name) == normalized)
            .Select(o => new CallerOrganization(o.OrganizationId, o.Name)).SingleOrDefault();
    }

    [GeneratedRegex($"^act as (?:(?:myself|me)|(?:the |an? )?{CommandText.RoleWords}{CommandText.OrganizationWords})$", CommandText.Options)]
    private static partial Regex Words();
}
