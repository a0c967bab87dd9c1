namespace Parley.Engine.Deals;

/// <summary>
/// Something to eliminate: an issue whose options are grouped into classes that no condition can tell apart, or a gate that holds the
/// truth (class 1) or falsehood (class 0) of part of a wide condition.
/// </summary>
/// <param name="Issue">The issue, or −1 for a gate.</param>
/// <param name="Classes">Option indexes by class; a class of just −1 is the issue's absence. A gate has two empty classes.</param>
internal sealed record Variable(int Issue, int[][] Classes)
{
    /// <summary>How many classes.</summary>
    public int Size => Classes.Length;
}
