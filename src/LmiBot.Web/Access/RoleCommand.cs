using System.CommandLine;
using LmiBot.Access;
using LmiBot.Channels;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Access;

/// <summary><c>role grant|withdraw OBJECT-ID ROLE</c>, <c>role list</c>.</summary>
internal static class RoleCommand
{
    public static Command Create(IServiceProvider services)
    {
        var who = new Argument<string>("object-id") { Description = "The person's object id in the directory." };
        var role = new Argument<Role>("role") { CustomParser = CommandValue.Role, Description = "counselor, partner, analyst or administrator." };
        var tenant = new Option<string?>("--tenant") { Description = "The directory (tenant) id; without it Bot:TenantId." };
        var organization = new Option<string?>("--organization") { Description = "Of a partner: its name." };
        var all = new Option<bool>("--all") { Description = "What was withdrawn, too." };
        return new Command("role", "Say who is a counselor, partner, analyst or administrator.")
        {
            new Command("grant", "Give a person a role.") { who, role, organization, tenant }.Runs(services, async (parsed, scope, cancellation) =>
            {
                var (person, given, name) = (Person(scope, parsed.GetRequiredValue(who), parsed.GetValue(tenant)), parsed.GetRequiredValue(role), parsed.GetValue(organization));
                var granted = await scope.GetRequiredService<GrantRole>().RunAsync(Caller.Operator, person, given, name, cancellation);
                return AccessReplies.Say(granted.IsNew ? AccessReplyText.Granted : AccessReplyText.HeldAlready, person.ObjectId, RoleNames.One(given, granted.Organization));
            }),
            new Command("withdraw", "Take a role from a person.") { who, role, tenant }.Runs(services, async (parsed, scope, cancellation) =>
            {
                var (person, taken) = (Person(scope, parsed.GetRequiredValue(who), parsed.GetValue(tenant)), parsed.GetRequiredValue(role));
                var held = await scope.GetRequiredService<WithdrawRole>().RunAsync(Caller.Operator, person, taken, organization: null, cancellation);
                return AccessReplies.Say(held ? AccessReplyText.Withdrawn : AccessReplyText.NotHeld, person.ObjectId, RoleNames.One(taken));
            }),
            new Command("list", "List who has which role.") { all }.Runs(services, async (parsed, scope, cancellation) =>
                scope.GetRequiredService<AccessReplies>().List(await scope.GetRequiredService<ListRoles>().RunAsync(Caller.Operator, parsed.GetValue(all), cancellation))),
        };
    }

    private static DirectoryPerson Person(IServiceProvider services, string objectId, string? tenant) =>
        DirectoryPerson.TryParse(tenant ?? services.GetRequiredService<IOptions<BotOptions>>().Value.TenantId, objectId, out var person)
            ? person
            : throw RefusedException.Because(AccessReplyText.NoDirectoryIds);
}
