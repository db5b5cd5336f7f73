using System.CommandLine;
using LmiBot.Digests;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Digests;

/// <summary><c>digest show</c>: what is new in the published release, as plain text.</summary>
internal static class DigestCommand
{
    public static Command Create(IServiceProvider services)
    {
        var field = new Option<string?>("--field") { Description = "A field, by code or name, such as healthcare; all occupations without it." };
        var area = new Option<string?>("--area") { Description = "An area, by code or name, such as Austin; the home area without it." };
        var audience = new Option<DigestAudience>("--audience") { Description = "Who reads it: decides what comes first.", DefaultValueFactory = _ => DigestAudience.General };
        var show = new Command("show", "Show what is new in the published release.") { field, area, audience };
        show.SetAction((parsed, cancellation) => ShowAsync(
            services, parsed.GetValue(field), parsed.GetValue(area), parsed.GetValue(audience), parsed.InvocationConfiguration, cancellation));
        var digest = new Command("digest", "What is new in a release, and who is sent it.") { show };
        foreach (var command in DigestSendingCommands.Create(services))
            digest.Subcommands.Add(command);
        return digest;
    }

    private static async Task<int> ShowAsync(IServiceProvider services, string? field, string? area, DigestAudience audience, InvocationConfiguration console, CancellationToken cancellation)
    {
        var ask = await services.GetRequiredService<CurrentRelease>().PrepareAsync(cancellation);
        var release = ask.Release;
        var home = services.GetRequiredService<IOptions<AgencyOptions>>().Value.HomeArea;
        // A code is taken as it is; a name is read as in a question.
        var (areaCode, areaName) = area is null ? (home, null) : release.Areas.Find(area) is null ? (home, $" in {area}") : (area, null);
        var (fieldCode, fieldName) = field is null || release.Occupations.FindField(field) is not null ? (field, "") : (null, field);
        if (DigestTopicReader.Of(ask, fieldName + areaName, areaCode, audience) is not { } topic)
        {
            await console.Error.WriteLineAsync(DigestCardText.Unread);
            return 2;
        }

        topic = topic with { FieldCode = fieldCode ?? topic.FieldCode, AreaCode = areaName is null ? areaCode : topic.AreaCode };
        await console.Output.WriteLineAsync(DigestCards.Text(await services.GetRequiredService<ComputeDigest>().RunAsync(topic, cancellation)));
        return 0;
    }
}
