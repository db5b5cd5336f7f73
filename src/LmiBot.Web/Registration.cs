using System.Text.Json.Serialization;
using LmiBot.Asking;
using LmiBot.Channels;
using LmiBot.Data;
using LmiBot.Data.Importing;
using LmiBot.HiringEvents.Answering;
using LmiBot.Web.Access;
using LmiBot.Web.Asking;
using LmiBot.Web.Cards;
using LmiBot.Web.Chat;
using LmiBot.Web.Conversations;
using LmiBot.Web.Data;
using LmiBot.Web.Deliveries;
using LmiBot.Web.Digests;
using LmiBot.Web.HiringEvents;
using LmiBot.Web.HiringEvents.Reporting;
using LmiBot.Web.Operation;
using LmiBot.Web.Operation.Doctor;
using LmiBot.Web.Pages;
using LmiBot.Web.Releases;
using LmiBot.Web.Teams;
using LmiBot.Web.Turns;
using LmiBot.Web.WebChat;
using Microsoft.Extensions.Options;

namespace LmiBot.Web;

internal static class Registration
{
    /// <summary>Everything that the app is made of.</summary>
    public static void AddLmiBot(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddHostedService<TelemetryExport>();
        services.AddLmiDatabase(builder.Configuration);
        services.AddOptions<AgencyOptions>().BindConfiguration("Agency")
            .Validate(agency => agency.PublicAddress is not { } site || (site.IsAbsoluteUri && site.Scheme == Uri.UriSchemeHttps), "Agency:PublicAddress is not an https address: write it whole, such as https://lmi.example.gov/.")
            .Validate(agency => TimeZoneInfo.TryFindSystemTimeZoneById(agency.TimeZone, out _), "Agency:TimeZone is no time zone: write an IANA id, such as America/Chicago.")
            .ValidateOnStart();
        services.AddOptions<AskingOptions>().BindConfiguration("Asking")
            .Configure<IOptions<AgencyOptions>>((asking, agency) => asking.HomeArea = agency.Value.HomeArea);
        services.AddSingleton<DatabaseSetup>();
        services.AddSingleton<CurrentEvents>();
        services.AddReleases();
        services.AddHttpContextAccessor();
        services.AddSingleton<Site>();
        services.AddSingleton<CardTemplates>();
        services.AddSingleton<AnswerCards>();
        services.AddSingleton<GalleryCards>();
        services.AddSingleton<TextAnswers>();
        services.AddScoped<AskConversation>();
        services.AddGuestLimit();
        services.AddTurnState();
        services.AddScoped<Importer>();
        services.AddChannels<BotTurnHandler, DbTurnStore, DbKnownConversations>();
        services.AddAccess();
        services.AddHiringEvents();
        services.AddDigestSending();
        services.AddReporting();
        services.AddDeliveries();
        services.AddDigests();
        services.AddSingleton<IChatFeature, OccupationExtension>();
        services.AddSingleton<ChangeForm>();
        services.AddSingleton<IChatFeature, UnreadCommandFeature>();
        services.AddSingleton<IChatFeature, AskFeature>();
        services.AddRazorComponents();
        services.AddWebChat();
        services.AddTeams();
        services.AddProblemDetails();
        services.AddOpenApi(openApi => openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "LmiBot";
            return Task.CompletedTask;
        }));
        services.AddHealth();
        services.AddDoctor();
        services.AddRequestLocalization(options => options.SetDefaultCulture("en-US").AddSupportedCultures("en-US").AddSupportedUICultures("en-US"));
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.Converters.Add(new CamelCaseEnums());
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, AskJson.Default);
        });
    }
}
