namespace LmiBot.Web.Operation.Doctor;

internal static class DoctorRegistration
{
    /// <summary>The name of the doctor's client in the factory.</summary>
    public const string Client = "doctor";

    public static void AddDoctor(this IServiceCollection services)
    {
        services.AddSingleton<IExamination, SettingsExamination>();
        services.AddSingleton<IExamination, IdentityExamination>();
        services.AddSingleton<IExamination, AdmissionExamination>();
        services.AddSingleton<IExamination, DatabaseExamination>();
        services.AddSingleton<IExamination, AppPackageExamination>();
        services.AddSingleton<IExamination, AddressExamination>();
        services.AddSingleton<IExamination, MicrosoftExamination>();
        services.AddHttpClient(Client, client => client.Timeout = TimeSpan.FromSeconds(5))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }
}
