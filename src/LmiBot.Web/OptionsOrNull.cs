using Microsoft.Extensions.Options;

namespace LmiBot.Web;

/// <summary>For commands, which run with settings that the app would not start with.</summary>
internal static class OptionsOrNull
{
    public static T? Of<T>(IOptions<T> options)
        where T : class
    {
        try
        {
            return options.Value;
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException)
        {
            return null;
        }
    }
}
