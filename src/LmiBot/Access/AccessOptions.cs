namespace LmiBot.Access;

/// <summary>Who is who by configuration: section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>Administrators whom no command can withdraw. The first one comes from here, or from the command line.</summary>
    public IList<ConfiguredAdministrator> Administrators { get; } = [];

    internal IEnumerable<DirectoryPerson> People => Administrators.Select(a => a.Person).OfType<DirectoryPerson>();
}

public sealed class ConfiguredAdministrator
{
    public string? ObjectId { get; set; }

    /// <summary>Without it, the tenant of the bot.</summary>
    public string? TenantId { get; set; }

    /// <summary>Null where an id is missing or none.</summary>
    public DirectoryPerson? Person => DirectoryPerson.TryParse(TenantId, ObjectId, out var person) ? person : null;
}
