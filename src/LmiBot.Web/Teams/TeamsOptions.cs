namespace LmiBot.Web.Teams;

/// <summary>What the Teams app package says of its app and its developer: configuration section <c>Teams</c>.</summary>
internal sealed class TeamsOptions
{
    /// <summary>What the app is called in Teams, at most 30 characters.</summary>
    public string AppName { get; set; } = "LmiBot";

    /// <summary>Of the package. Teams takes an update only under a higher one.</summary>
    public string Version { get; set; } = "1.0.0";

    /// <summary>Who offers the app, at most 32 characters: the agency.</summary>
    public string? DeveloperName { get; set; }

    /// <summary>An https address: where people find support.</summary>
    public string? WebsiteUrl { get; set; }

    /// <summary>An https address: the privacy statement.</summary>
    public string? PrivacyUrl { get; set; }

    /// <summary>An https address: the terms of use.</summary>
    public string? TermsOfUseUrl { get; set; }
}
