using LmiBot.Access;
using LmiBot.Channels;
using LmiBot.Channels.DirectLine;
using LmiBot.Web.Access.InChat;
using LmiBot.Web.Chat;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Access;

internal static class AccessRegistration
{
    /// <summary>Who is who: the use cases, their commands in chat, and the invitations of the web chat. Set by the configuration section <c>Access</c>.</summary>
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration("Access")
            .PostConfigure<IOptions<BotOptions>>((access, bot) =>
            {
                foreach (var administrator in access.Administrators)
                    administrator.TenantId ??= bot.Value.TenantId;
            })
            .Validate(
                access => access.Administrators.All(a => a.Person is not null),
                "Access:Administrators has an entry without an id of a person: give it ObjectId, a GUID of the directory, and TenantId unless Bot:TenantId is set.")
            .ValidateOnStart();
        services.AddSingleton<Callers>();
        services.AddSingleton<AccessReplies>();
        services.AddSingleton<ActingRule>();
        services.AddSingleton<TurnCallers>();
        services.AddSingleton<PersonReader>();
        services.AddSingleton<StaffPlaces>();
        services.AddSingleton<SignedLinks>();
        services.AddSingleton<InvitationLinks>();
        services.AddSingleton<IGuestList, InvitedGuests>();
        AddUseCases(services);
        AddCommands(services);
        services.AddSingleton<IChatFeature, AccessFeature>();
        services.AddSingleton<IChatFeature, ActAsFeature>();
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<GrantRole>();
        services.AddSingleton<WithdrawRole>();
        services.AddSingleton<ListRoles>();
        services.AddSingleton<AddOrganization>();
        services.AddSingleton<ListOrganizations>();
        services.AddSingleton<IssueInvitation>();
        services.AddSingleton<RevokeInvitation>();
        services.AddSingleton<ListInvitations>();
        services.AddSingleton<RedeemInvitation>();
        services.AddSingleton<ChooseChannel>();
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.AddSingleton<IChatCommand, WhoAmI>();
        services.AddSingleton<IChatCommand, MyCommandsCommand>();
        services.AddSingleton<IChatCommand, GrantCommand>();
        services.AddSingleton<IChatCommand, WithdrawCommand>();
        services.AddSingleton<IChatCommand, RolesCommand>();
        services.AddSingleton<IChatCommand, OrganizationsCommand>();
        services.AddSingleton<IChatCommand, AddOrganizationCommand>();
        services.AddSingleton<IChatCommand, InviteCommand>();
        services.AddSingleton<IChatCommand, InvitationsCommand>();
        services.AddSingleton<IChatCommand, RevokeCommand>();
        services.AddSingleton<IChatCommand, ChooseChannelCommand>();
    }
}
