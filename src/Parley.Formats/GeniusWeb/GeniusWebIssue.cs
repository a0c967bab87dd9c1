using Parley.Cases;

namespace Parley.Formats;

/// <summary>An issue of the domain.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Issue">The issue in the case.</param>
/// <param name="Values">The values as the file spells them, as many as options; for a number set, plain numbers.</param>
internal sealed record GeniusWebIssue(string Name, Issue Issue, IReadOnlyList<string> Values)
{
    private readonly HashSet<string> _known = [.. Values];

    /// <summary>Whether the domain has a value, as the file spells it.</summary>
    public bool Has(string value) => _known.Contains(value);
}
