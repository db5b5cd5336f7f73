using LmiBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.WebChat;

internal static class WebChatRegistration
{
    /// <summary>The web chat and its Direct Line, set by the configuration section <c>WebChat</c>.</summary>
    public static void AddWebChat(this IServiceCollection services)
    {
        services.AddDirectLine<DbDirectLineStore>();
        services.AddOptions<DirectLineOptions>().BindConfiguration("WebChat")
            .Configure<IOptions<AgencyOptions>>((directLine, agency) => directLine.BotName = agency.Value.Name)
            .Validate(o => o.AllowedOrigins.All(IsOrigin), "WebChat:AllowedOrigins has an entry that is no origin: write scheme and host, such as https://www.example.gov, without a path.");
        services.AddOptions<WebChatOptions>().BindConfiguration("WebChat")
            .Validate(o => AccentColor.TryParse(o.AccentColor, out _), "WebChat:AccentColor is no color: write it as #rrggbb, such as #0b57d0.")
            .ValidateOnStart();
        services.AddSingleton<WebChatAssets>();
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && text == uri.GetLeftPart(UriPartial.Authority);
}
