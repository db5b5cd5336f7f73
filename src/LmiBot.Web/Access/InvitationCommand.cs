using System.CommandLine;
using System.Security.Cryptography;
using LmiBot.Access;

namespace LmiBot.Web.Access;

/// <summary><c>invitation issue ORGANIZATION</c>, <c>invitation revoke NUMBER</c>, <c>invitation list</c>.</summary>
internal static class InvitationCommand
{
    public static Command Create(IServiceProvider services)
    {
        var organization = new Argument<string>("organization") { Description = "The organization's name." };
        var role = new Option<Role>("--role") { CustomParser = CommandValue.Role, Description = "partner or counselor.", DefaultValueFactory = _ => Role.Partner };
        var days = new Option<int>("--days") { CustomParser = CommandValue.Number, Description = "For how long, 1 to 365.", DefaultValueFactory = _ => 14 };
        var uses = new Option<int>("--conversations") { CustomParser = CommandValue.Number, Description = "Conversations that the link opens, 1 to 10,000.", DefaultValueFactory = _ => 100 };
        var number = new Argument<int>("number") { CustomParser = CommandValue.Number, Description = "The invitation's." };
        var all = new Option<bool>("--all") { Description = "The expired and the revoked, too." };
        return new Command("invitation", "Invite people of an organization to the web chat.")
        {
            new Command("issue", "Make a link.") { organization, role, days, uses }.Runs(services, async (parsed, scope, cancellation) =>
            {
                var request = new IssueInvitation.Request(
                    RandomNumberGenerator.GetHexString(64, lowercase: true),
                    parsed.GetRequiredValue(organization), parsed.GetValue(role), parsed.GetValue(days), parsed.GetValue(uses));
                var invitation = await scope.GetRequiredService<IssueInvitation>().RunAsync(Caller.Operator, request, cancellation);
                return await scope.GetRequiredService<AccessReplies>().IssuedAsync(invitation, scope.GetRequiredService<InvitationLinks>(), cancellation);
            }),
            new Command("revoke", "End one, for those too who came in by it.") { number }.Runs(services, async (parsed, scope, cancellation) =>
            {
                var wasOpen = await scope.GetRequiredService<RevokeInvitation>().RunAsync(Caller.Operator, parsed.GetRequiredValue(number), cancellation);
                return AccessReplies.Say(wasOpen ? AccessReplyText.Revoked : AccessReplyText.RevokedBefore, parsed.GetRequiredValue(number));
            }),
            new Command("list", "List those that are open.") { all }.Runs(services, async (parsed, scope, cancellation) =>
                scope.GetRequiredService<AccessReplies>().List(await scope.GetRequiredService<ListInvitations>().RunAsync(Caller.Operator, parsed.GetValue(all), cancellation))),
        };
    }
}
