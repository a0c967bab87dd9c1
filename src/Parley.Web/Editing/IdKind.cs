namespace Parley.Web;

/// <summary>What in a case has ids.</summary>
public enum IdKind
{
    /// <summary>A key of <c>parties</c>.</summary>
    Party,

    /// <summary>A key of <c>issues</c>.</summary>
    Issue,

    /// <summary>A key or item of an issue's <c>options</c>.</summary>
    Option,

    /// <summary>A key of <c>audiences</c>.</summary>
    Audience,

    /// <summary>A key of <c>levers</c>.</summary>
    Lever,

    /// <summary>A key of <c>packages</c>.</summary>
    Package,

    /// <summary>A key of <c>quantities</c>.</summary>
    Quantity,

    /// <summary>A key of <c>sources</c>.</summary>
    Source,

    /// <summary>A key of <c>claims</c>.</summary>
    Claim,
}
