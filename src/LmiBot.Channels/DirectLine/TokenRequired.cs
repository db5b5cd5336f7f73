using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace LmiBot.Channels.DirectLine;

/// <summary>Lets a call through that bears a good token, of the conversation in the path where there is one. Handlers find it by <see cref="Of"/>.</summary>
internal sealed class TokenRequired(DirectLineTokens tokens, DirectLineLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (BearerToken.Of(http.Request) is not { } text)
            return DirectLineError.MissingToken;
        if (await tokens.CheckAsync(text, TokenUses.Conversation, http.RequestAborted) is not { } token)
            return DirectLineError.BadToken;
        if (http.GetRouteValue("conversationId") is string asked && asked != token.ConversationId)
            return DirectLineError.OtherConversation;
        if (limits.WaitForRequest(token.ConversationId) is { } wait)
            return DirectLineError.TooMany(http, wait);
        http.Features.Set(token);
        return await next(context);
    }

    /// <summary>The token of a call that was let through.</summary>
    public static DirectLineToken Of(HttpContext http) => http.Features.GetRequiredFeature<DirectLineToken>();
}
