using Parley.Cases;

namespace Parley.Lenses;

/// <summary>A formula cannot be made a sum of products yet: a side of a <c>min</c> or <c>max</c> has to be taken first; or not at all.</summary>
#pragma warning disable CA1032, CA1064, RCS1194 // Never leaves Branching.
internal sealed class OpenBranchException(Formula? at) : Exception
{
    /// <summary>The <c>min</c> or <c>max</c>; null where the formula is no sum of products, whatever is taken.</summary>
    public Formula? At { get; } = at;
}
