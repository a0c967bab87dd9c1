using Parley.Cases;

namespace Parley.Lenses;

/// <summary>
/// A <c>min</c> or <c>max</c> in a formula is either of its two sides, depending on the numbers. Both are followed, unless one side is
/// always the larger: an expression is then one of several sums of products at any values.
/// </summary>
internal sealed class Branching(Case @case, Doubts doubts, Extremes extremes)
{
    private const int MostBranches = 64;

    /// <summary>The sums of products that an expression can be; null where that cannot be told, or there are too many.</summary>
    /// <exception cref="OverflowException">Products are too large to compute with.</exception>
    public IReadOnlyList<Polynomial>? Of(Func<SymbolicAmounts, Polynomial> expression)
    {
        var open = new Stack<Dictionary<Formula, bool>>([[]]);
        var found = new List<Polynomial>();
        while (open.TryPop(out var taken))
        {
            try
            {
                found.Add(expression(new(@case, doubts, extremes, taken)));
            }
            catch (OpenBranchException branch)
            {
                if (branch.At is null || found.Count + open.Count + 2 > MostBranches) return null;
                open.Push(new(taken) { [branch.At] = true });
                open.Push(new(taken) { [branch.At] = false });
            }
        }
        return found;
    }
}
