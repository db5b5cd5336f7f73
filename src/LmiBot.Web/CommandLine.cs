using System.CommandLine;
using LmiBot.Web.Access;
using LmiBot.Web.Asking;
using LmiBot.Web.Data;
using LmiBot.Web.Digests;
using LmiBot.Web.HiringEvents;
using LmiBot.Web.Operation.Doctor;
using LmiBot.Web.Teams;

namespace LmiBot.Web;

/// <summary>The commands of the program. Without one it serves.</summary>
internal static class CommandLine
{
    /// <summary>True where the arguments name a command or ask for help; settings such as <c>--urls</c> are not commands.</summary>
    public static bool IsCommand(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || first is "-h" or "-?" or "--help" or "--version");

    /// <returns>The exit code: 0 where all went well.</returns>
    public static Task<int> RunAsync(string[] args, IServiceProvider services)
    {
        var root = new RootCommand("LmiBot: labor market information in chat. Without a command it serves the bot and its web pages.")
        {
            AskCommand.Create(services),
            ImportCommand.Create(services),
            ExportDataCommand.Create(services),
            RoleCommand.Create(services),
            OrganizationCommand.Create(services),
            InvitationCommand.Create(services),
            HiringEventCommand.Create(services),
            DigestCommand.Create(services),
            PackageAppCommand.Create(services),
            DoctorCommand.Create(services),
        };
        return root.Parse(args).InvokeAsync();
    }
}
