namespace LmiBot.Web.Teams;

internal static class TeamsRegistration
{
    /// <summary>The Teams app package.</summary>
    public static void AddTeams(this IServiceCollection services)
    {
        services.AddOptions<TeamsOptions>().BindConfiguration("Teams");
        services.AddSingleton<AppPackageSettings>();
        services.AddSingleton<AppPackage>();
    }
}
