namespace LmiBot.Web.Pages;

/// <param name="Text">What is linked to.</param>
/// <param name="Address">From the site's root.</param>
public sealed record PageLink(string Text, string Address);
