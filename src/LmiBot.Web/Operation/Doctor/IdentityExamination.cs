using System.Runtime.CompilerServices;
using LmiBot.Channels;
using LmiBot.Channels.Outbound;
using LmiBot.Web.Teams;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Operation.Doctor;

/// <summary>Who the bot is to the Bot Framework, and whether it can prove it.</summary>
internal sealed class IdentityExamination(IOptions<BotOptions> bot, IEnumerable<ICredentialCheck> credentials) : IExamination
{
    private const string Credential = "credential";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (OptionsOrNull.Of(bot) is not { } options)
            yield break;
        if (options.AppId is null)
        {
            yield return Finding.Warning("app id", "There is none: the web chat, the pages and the API serve, Teams does not.", "To serve Teams, set Bot:AppId and what belongs to it (README, Put it into Teams).");
            yield break;
        }

        yield return IdOf(options.AppId, "app id", "Bot:AppId", "the application (client) id on the app registration's overview page");
        yield return IdOf(options.TenantId, "tenant", "Bot:TenantId", "the directory (tenant) id on the app registration's overview page");
        var credential = CredentialOf(options);
        yield return credential;
        if (credential.Verdict == Verdict.Problem)
            yield break;
        foreach (var check in credentials)
            yield return await TokenAsync(check, cancellationToken);
    }

    private static Finding IdOf(string? value, string subject, string setting, string where) => Guid.TryParse(value, out var id) && !Placeholder.IsId(id)
        ? Finding.Ok(subject, $"{setting} is {id}.")
        : Finding.Problem(subject, $"{setting} is {(value is null ? "missing" : $"\"{value}\", no id of a registration")}: the bot can prove nothing to Teams.", $"Set {setting} to {where}, such as {Placeholder.ExampleId}.");

    private static Finding CredentialOf(BotOptions options) => options switch
    {
        { UseManagedIdentity: true } => Finding.Ok(Credential, "Bot:UseManagedIdentity is set."),
        { ClientSecret: { } secret } when Guid.TryParse(secret, out _) => Finding.Problem(Credential, "Bot:ClientSecret looks like the id of a secret, not its value.", "Make a new client secret and take its Value, which is shown once."),
        { ClientSecret: { } secret } when Placeholder.IsName(secret) => Finding.Problem(Credential, "Bot:ClientSecret is a placeholder.", "Make a client secret in the app registration, Certificates & secrets, and set its Value."),
        { ClientSecret: not null } => Finding.Ok(Credential, "Bot:ClientSecret is set."),
        { CertificatePath: { } path } when !File.Exists(path) => Finding.Problem(Credential, $"Bot:CertificatePath names {path}, which is not there or not readable.", "Put the PFX or PEM file there, readable for the account that runs the bot."),
        { CertificatePath: not null } => Finding.Ok(Credential, "Bot:CertificatePath is set."),
        _ => Finding.Problem(Credential, "There is none: the bot hears people and cannot answer.", "Set one of Bot:ClientSecret, Bot:CertificatePath and Bot:UseManagedIdentity."),
    };

    private static async Task<Finding> TokenAsync(ICredentialCheck check, CancellationToken cancellationToken) =>
        await check.FaultAsync(cancellationToken) is { } fault
            ? Finding.Problem("token", fault, TokenRemedy.Of(fault))
            : Finding.Ok("token", "Microsoft gives the bot one.");
}
