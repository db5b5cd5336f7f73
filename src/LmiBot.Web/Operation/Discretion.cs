using LmiBot.Channels.Turns;

namespace LmiBot.Web.Operation;

internal static class Discretion
{
    /// <summary>Keeps what somebody typed into an address out of the log when the request fails, as the channel layer does for turns. Belongs inside of what logs exceptions.</summary>
    public static void UseDiscretion(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested && DiscreetException.Of(exception, Typed(http.Request)) is DiscreetException discreet)
        {
            throw discreet;
        }
    });

    private static string Typed(HttpRequest request) => string.Join(' ', request.Query.Select(parameter => parameter.Value.ToString()));
}
