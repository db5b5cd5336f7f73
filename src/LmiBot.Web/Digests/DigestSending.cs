using LmiBot.Digests;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.Digests;

internal static class DigestSending
{
    /// <summary>Subscriptions, and the digest on its way to them.</summary>
    public static void AddDigestSending(this IServiceCollection services)
    {
        AddUseCases(services);
        AddContents(services);
        services.AddSingleton<SendTimes>();
        services.AddSingleton<SubscriptionPlaces>();
        services.AddSingleton<DigestReplies>();
        services.AddSingleton<SubscriptionCards>();
        services.AddSingleton<DigestReportCards>();
        services.AddSingleton<DigestReportFile>();
        services.AddSingleton<MeantSubscriptions>();
        services.AddSingleton<SubscriptionDesk>();
        services.AddSingleton<DigestDesk>();
        services.AddSingleton<IChatFeature, SubscriptionFeature>();
        services.AddHostedService<DigestWatch>();
    }

    private static void AddContents(IServiceCollection services)
    {
        services.AddSingleton<IDeliveryContent, DigestContent>();
        services.AddSingleton<IDeliveryContent, TestDigestContent>();
        services.AddSingleton<IDeliveryContent, CorrectionContent>();
        services.AddSingleton<IDeliveryContent, RecallContent>();
        services.AddSingleton<IDeliveryContent, DigestNoticeContent>();
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<Subscribe>();
        services.AddSingleton<ListSubscriptions>();
        services.AddSingleton<ChangeSubscription>();
        services.AddSingleton<PauseSubscription>();
        services.AddSingleton<ResumeSubscription>();
        services.AddSingleton<StopSubscription>();
        services.AddSingleton<FindToldTopic>();
        services.AddSingleton<PreviewDigest>();
        services.AddSingleton<SendTestDigest>();
        services.AddSingleton<WriteDigestDeliveries>();
        services.AddSingleton<ApproveDigest>();
        services.AddSingleton<PauseDigest>();
        services.AddSingleton<ResumeDigest>();
        services.AddSingleton<CancelDigest>();
        services.AddSingleton<CorrectDigest>();
        services.AddSingleton<RecallDigest>();
        services.AddSingleton<DigestReport>();
        services.AddSingleton<ReadDigestDelivery>();
        services.AddSingleton<ReadDigestNotice>();
        services.AddSingleton<StopGoneSubscriptions>();
        services.AddSingleton<WatchDigests>();
    }
}
