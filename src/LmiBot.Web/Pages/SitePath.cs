namespace LmiBot.Web.Pages;

internal static class SitePath
{
    /// <summary>Serves the site below the path of <c>Agency:PublicAddress</c>, whether a proxy in front of it keeps that path or takes it off.</summary>
    public static void UseSitePath(this WebApplication app)
    {
        PathString path = app.Services.GetRequiredService<Site>().PathBase;
        if (!path.HasValue)
            return;
        app.UsePathBase(path);
        app.Use((http, next) =>
        {
            http.Request.PathBase = path;
            return next(http);
        });
        // Where it is not said, routing comes first of all, with the path still on.
        app.UseRouting();
    }
}
