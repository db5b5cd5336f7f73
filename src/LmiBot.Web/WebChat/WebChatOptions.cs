namespace LmiBot.Web.WebChat;

/// <summary>How the web chat looks: configuration section <c>WebChat</c>, which also holds what <see cref="Channels.DirectLine.DirectLineOptions"/> says.</summary>
internal sealed class WebChatOptions
{
    /// <summary>The agency's color, <c>#rrggbb</c>.</summary>
    public string AccentColor { get; set; } = "#0b57d0";

    /// <summary>Questions to start from; without any, those that the bot itself offers.</summary>
    public IList<string> SuggestedQuestions { get; } = [];
}
