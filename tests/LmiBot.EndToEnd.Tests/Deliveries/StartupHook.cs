using System.Reflection;

/// <summary>
/// Lets the bot's process, as it was built or published, load this assembly, named by <c>DOTNET_STARTUP_HOOKS</c>, from where it lies. The
/// runtime wants the type without a namespace.
/// </summary>
#pragma warning disable CA1050
internal static class StartupHook
#pragma warning restore CA1050
{
    public static void Initialize() => AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
        Path.Combine(Path.GetDirectoryName(typeof(StartupHook).Assembly.Location)!, $"{new AssemblyName(wanted.Name).Name}.dll") is var path && File.Exists(path)
            ? Assembly.LoadFrom(path) : null;
}
