namespace LmiBot.Web;

/// <summary>Who runs the bot: configuration section <c>Agency</c>.</summary>
internal sealed class AgencyOptions
{
    public string Name { get; set; } = "LmiBot";

    /// <summary>The area of a question that names none: an area code, such as 48 for Texas.</summary>
    public string HomeArea { get; set; } = "48";

    /// <summary>Where people reach the bot's pages, such as https://lmi.example.gov/. With its path, where it has one. Without it cards in Teams link to no page, since Teams opens absolute https addresses only.</summary>
    public Uri? PublicAddress { get; set; }
}
