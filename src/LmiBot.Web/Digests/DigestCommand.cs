using System.CommandLine;
using LmiBot.Access;
using LmiBot.Digests;
using LmiBot.Web.Releases;

namespace LmiBot.Web.Digests;

/// <summary><c>digest show</c>: what is new in the published release, as plain text.</summary>
internal static class DigestCommand
{
    public static Command Create(IServiceProvider services)
    {
        var field = new Option<string?>("--field") { Description = "A field, by code or name, such as healthcare; all occupations without it." };
        var area = new Option<string?>("--area") { Description = "An area, by code or name, such as Austin; the home area without it." };
        var audience = new Option<DigestAudience>("--audience") { Description = "Who reads it: decides what comes first.", DefaultValueFactory = _ => DigestAudience.General };
        var name = new Option<string?>("--release") { Description = "A published release, such as 2026Q2; that which answers without it." };
        var show = new Command("show", "Show what is new in a published release.") { field, area, audience, name };
        show.SetAction((parsed, cancellation) => ShowAsync(
            services, parsed.GetValue(field), parsed.GetValue(area), parsed.GetValue(audience), parsed.GetValue(name), parsed.InvocationConfiguration, cancellation));
        var digest = new Command("digest", "What is new in a release, and who is sent it.") { show };
        foreach (var command in DigestSendingCommands.Create(services))
            digest.Subcommands.Add(command);
        return digest;
    }

    private static async Task<int> ShowAsync(IServiceProvider services, string? field, string? area, DigestAudience audience, string? name, InvocationConfiguration console, CancellationToken cancellation)
    {
        var release = (await services.GetRequiredService<CurrentRelease>().PrepareAsync(cancellation)).Release;
        // A code is taken as it is; a name is read as in a question.
        var (areaCode, fieldCode) = (area is null ? null : release.Areas.Find(area)?.AreaCode, field is null ? null : release.Occupations.FindField(field)?.Code);
        var words = $"{(fieldCode is null ? field : "")}{(area is null || areaCode is not null ? "" : $" in {area}")}";
        DigestTopic read;
        try
        {
            read = services.GetRequiredService<DigestTopics>().Read(words);
        }
        catch (RefusedException refused)
        {
            await console.Error.WriteLineAsync(refused.Message);
            return 2;
        }

        var topic = new DigestTopic(fieldCode ?? read.FieldCode, areaCode ?? read.AreaCode, audience);
        if (await services.GetRequiredService<ComputeDigest>().FindAsync(topic, name, cancellation) is not { } digest)
        {
            await console.Error.WriteLineAsync(DigestReplies.Say(DigestReplyText.NoSuchRelease, name));
            return 2;
        }
        await console.Output.WriteLineAsync(DigestCards.Text(digest));
        return 0;
    }
}
