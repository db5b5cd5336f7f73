using System.CommandLine;
using LmiBot.Access;

namespace LmiBot.Web.Access;

/// <summary><c>organization add NAME</c>, <c>organization list</c>.</summary>
internal static class OrganizationCommand
{
    public static Command Create(IServiceProvider services)
    {
        var name = new Argument<string>("name") { Description = "As its people write it." };
        return new Command("organization", "The organizations that partners speak for.")
        {
            new Command("add", "Enter one.") { name }.Runs(services, async (parsed, scope, cancellation) =>
            {
                var isNew = await scope.GetRequiredService<AddOrganization>().RunAsync(Caller.Operator, parsed.GetRequiredValue(name), cancellation);
                return AccessReplies.Say(isNew ? AccessReplyText.OrganizationAdded : AccessReplyText.OrganizationKnown, parsed.GetRequiredValue(name));
            }),
            new Command("list", "List them.").Runs(services, async (_, scope, cancellation) =>
                AccessReplies.List(await scope.GetRequiredService<ListOrganizations>().RunAsync(Caller.Operator, cancellation))),
        };
    }
}
