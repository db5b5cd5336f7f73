namespace LmiBot.Channels.Protocol;

/// <summary>Values of <see cref="Activity.Name"/> of invokes that Teams sends; any other is answered with 501 unless the app knows it.</summary>
public static class InvokeNames
{
    /// <summary>A card's Action.Execute.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>A task module (dialog) is to be opened.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A task module's card was submitted.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>A message extension's search.</summary>
    public const string ExtensionQuery = "composeExtension/query";

    /// <summary>A suggested action of type Action.Submit was pressed.</summary>
    public const string SuggestedAction = "suggestedActions/submit";
}
