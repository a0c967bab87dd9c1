using Parley.Engine.Deals;

namespace Parley.Engine.Stability;

/// <summary>
/// Lists feasible packages depth first: an issue is settled once those that say whether it arises are, and a rule is looked at as soon as
/// the settled issues decide it, so that what it forbids is never built up to the end.
/// </summary>
/// <remarks>
/// Issues that complete a rule come before others, in issue order among equals. Time grows with the partial packages that no
/// rule decides against; they can outnumber the packages where rules tie together issues far apart.
/// </remarks>
internal sealed class PackageListing
{
    private readonly DealSpace _space;
    private readonly int[] _order;
    private readonly Condition[][] _due;
    private readonly int[] _package;
    private readonly bool[] _settled;
    private readonly CancellationToken _cancel;
    private int[][] _domains = [];
    private Func<int[], bool> _found = _ => true;
    private long _steps;

    /// <summary>Prepares the listing.</summary>
    public PackageListing(DealSpace space, CancellationToken cancel = default)
    {
        (_space, _cancel) = (space, cancel);
        (_package, _settled) = (new int[space.Issues], new bool[space.Issues]);
        (_order, _due) = PackageListingOrder.Of(space);
    }

    /// <summary>The most partial packages to look at in one search; 0: any number.</summary>
    public long MostSteps { get; init; }

    /// <summary>Finds every feasible package whose options are among those given.</summary>
    /// <param name="domains">By issue, the options that it may have, ascending; −1 first where it may be that it does not arise.</param>
    /// <param name="found">Gets each package, in an array that is used again; says whether to go on.</param>
    /// <returns>Whether the search was finished.</returns>
    public bool Run(int[][] domains, Func<int[], bool> found)
    {
        (_domains, _found, _steps) = (domains, found, 0);
        Array.Clear(_settled);
        return From(0);
    }

    private bool From(int depth)
    {
        if (depth == _order.Length) return _found(_package);
        var issue = _order[depth];
        var arises = _space.AppliesWhen?[issue]?.Holds(_package) ?? true;
        _settled[issue] = true;
        foreach (var option in _domains[issue])
        {
            if (arises != option >= 0) continue;
            _package[issue] = option;
            if (!Goes(depth)) return false;
        }
        _settled[issue] = false;
        return true;
    }

    private bool Goes(int depth)
    {
        if ((++_steps & 0xFFFF) == 0) _cancel.ThrowIfCancellationRequested();
        if (_steps == MostSteps) return false;
        foreach (var never in _due[depth])
            if (PartialTruth.Of(never, _package, _settled) == true) return true;
        return From(depth + 1);
    }
}
