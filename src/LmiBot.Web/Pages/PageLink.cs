namespace LmiBot.Web.Pages;

/// <param name="Text">What is linked to.</param>
/// <param name="Address">See <see cref="Site.Link"/>.</param>
public sealed record PageLink(string Text, string Address);
