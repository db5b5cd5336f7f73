namespace LmiBot.Web;

/// <summary>Who runs the bot: configuration section <c>Agency</c>.</summary>
internal sealed class AgencyOptions
{
    public string Name { get; set; } = "LmiBot";

    /// <summary>The area of a question that names none: an area code, such as 48 for Texas.</summary>
    public string HomeArea { get; set; } = "48";
}
