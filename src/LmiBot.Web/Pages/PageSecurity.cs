namespace LmiBot.Web.Pages;

/// <summary>Tells the browser what a plain page does not need: scripts, pictures, other sites, a frame around it.</summary>
internal sealed class PageSecurity : IEndpointFilter
{
    private const string Policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        return next(context);
    }
}
