namespace LmiBot.Web.Operation.Doctor;

/// <summary>How to mend that there is no token.</summary>
internal static class TokenRemedy
{
    /// <param name="fault">With a word for what is wrong before its colon: of Microsoft Entra, of its client library, or the app's own.</param>
    public static string Of(string fault) => fault[..Math.Max(0, fault.IndexOf(':', StringComparison.Ordinal))] switch
    {
        "unreachable" or "request_timeout" => "See that this machine reaches login.microsoftonline.com (in the government cloud .us) over HTTPS: its DNS, its firewall, its proxy.",
        "service_not_available" or "temporarily_unavailable" => "Nothing here is wrong with it: try again later.",
        "certificate" => "See that the file holds the certificate with its private key, as PFX or PEM, and that Bot:CertificatePassword is its password.",
        "invalid_client" => "What is set is wrong or has expired: make a new client secret, or upload the certificate, in the app registration, Certificates & secrets.",
        "unauthorized_client" or "invalid_request" or "invalid_tenant" or "settings" => "Compare Bot:AppId, Bot:TenantId and Bot:Cloud with the app registration's overview page.",
        { } code when code.StartsWith("managed_identity", StringComparison.Ordinal) => "Assign the identity whose client id is Bot:AppId to the resource that the bot runs on.",
        _ => "Check app id, tenant and credential against the app registration; a client secret may have expired.",
    };
}
