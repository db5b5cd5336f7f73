using Microsoft.Extensions.Options;

namespace LmiBot.Channels.DirectLine;

/// <summary>A limit of nothing, and a time of none, would refuse everybody.</summary>
internal sealed class DirectLineOptionsCheck : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options) =>
        options.Fault is { } setting ? ValidateOptionsResult.Fail($"WebChat:{setting} must be more than zero.") : ValidateOptionsResult.Success;
}
