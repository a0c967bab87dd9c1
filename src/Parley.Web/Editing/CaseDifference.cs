namespace Parley.Web;

/// <summary>Tells what changed between two texts of a case.</summary>
public static class CaseDifference
{
    /// <summary>
    /// The changes, in the order of the later text. Layout and comments are no changes. A text that is no YAML counts as one change of the
    /// whole.
    /// </summary>
    public static IReadOnlyList<CaseChange> Between(string before, string after) => throw new NotSupportedException();
}
