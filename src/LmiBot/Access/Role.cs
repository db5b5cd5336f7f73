namespace LmiBot.Access;

/// <summary>What somebody is to the agency. A person may have several.</summary>
public enum Role : byte
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Shows answers to students and job seekers.</summary>
    Counselor,

    /// <summary>Speaks for one organization of an industry.</summary>
    Partner,

    /// <summary>Staff that loads, checks and publishes.</summary>
    Analyst,

    /// <summary>Staff that says who is what.</summary>
    Administrator,
}
