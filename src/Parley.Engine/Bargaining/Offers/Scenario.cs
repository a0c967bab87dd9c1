using Parley.Engine.Deals;

namespace Parley.Engine.Bargaining;

/// <summary>
/// What talks are about: the packages that can be offered and what each party makes of them. Made once, shared by any number of talks
/// on any number of threads.
/// </summary>
/// <remarks>
/// <para>Utility is the normalised gain, (u − d) / (best − d), where d is the no-deal value and best the party's largest value over the
/// packages that can be offered: 0 as good as no deal, 1 all it can hope for, below 0 worse than no deal. For a party whose best
/// is no better than d, it is u − d in units of its span. Multiplying a party's points by a positive factor changes nothing.</para>
/// <para>A package can be offered when the rules allow it and every audience that can block it is at its threshold.</para>
/// </remarks>
public sealed class Scenario
{
    private readonly double[] _scale;
    private readonly Lazy<Frontier> _frontier;

    private Scenario(DealSpace space, int mostListed, int rungs)
    {
        Space = space;
        Offers = OfferSpace.Of(space, mostListed, rungs);
        _scale = new double[space.Parties];
        Floors = new double[space.Parties];
        for (var p = 0; p < space.Parties; p++)
        {
            var (worst, best) = Offers.Range(p);
            var span = best > space.NoDeal[p] ? best - space.NoDeal[p] : Math.Max(best - worst, 1);
            _scale[p] = span;
            Floors[p] = Utility(p, Math.Max(space.Floor[p], space.NoDeal[p]));
        }
        Offers.Weigh(this);
        _frontier = new(FindFrontier);
    }

    /// <summary>The deal space.</summary>
    public DealSpace Space { get; }

    /// <summary>How many parties.</summary>
    public int Parties => Space.Parties;

    /// <summary>How many issues.</summary>
    public int Issues => Space.Issues;

    /// <summary>How many packages can be offered; a count past 2^53 is rounded, and where rules or audiences tie many issues it is an upper bound.</summary>
    public double Packages => Offers.Packages;

    /// <summary>
    /// The efficient ones of the packages that everybody accepts: that rules and audiences allow and that are no worse than no deal and the floor
    /// for any party, whatever fewer could agree to. Found when first asked for.
    /// </summary>
    /// <exception cref="ScenarioException">Rules and conditions tie too many issues together to find it.</exception>
    public Frontier AcceptableFrontier => _frontier.Value;

    /// <summary>The packages.</summary>
    internal OfferSpace Offers { get; }

    /// <summary>The least utility each party accepts; 0 or more.</summary>
    internal double[] Floors { get; }

    /// <summary>Prepares talks about a deal space.</summary>
    /// <param name="space">The space; no party's points may be only an order.</param>
    /// <param name="mostListed">Up to how many packages are listed one by one; larger spaces are never enumerated.</param>
    /// <param name="rungs">In larger spaces: how many packages at most each party keeps ready to meet a target with, from its best down to its floor.</param>
    /// <exception cref="ScenarioException">Nothing can be offered, or a party's points are only an order.</exception>
    public static Scenario Of(DealSpace space, int mostListed = 1 << 17, int rungs = 8192)
    {
        if (space.Ordinal?.Contains(true) == true)
            throw new ScenarioException("a party ranks packages without saying by how much, so no utility can be bargained over");
        if (Array.FindIndex(space.Options, o => o > short.MaxValue) is >= 0 and var issue)
            throw new ScenarioException(FormattableString.Invariant($"issue {issue + 1} has {space.Options[issue]:N0} options; at most {short.MaxValue:N0} can be bargained over"));
        return new(space, mostListed, Math.Max(rungs, 1));
    }

    /// <summary>The least utility a party accepts: that of its floor, 0 or more.</summary>
    public double Floor(int party) => Floors[party];

    /// <summary>
    /// How far above the least possible utility at or above a target <see cref="Seat.AtLeast"/> can be for a party. 0 where packages are listed.
    /// </summary>
    public double Resolution(int party) => Offers.Resolution(party);

    /// <summary>Whether some package is worth more to a party than no deal.</summary>
    public bool CanGain(int party) => Offers.Range(party).Best > Space.NoDeal[party];

    /// <summary>The utility of a value, in units of the party's grid.</summary>
    public double Utility(int party, long value) => (value - (double)Space.NoDeal[party]) / _scale[party];

    private Frontier FindFrontier()
    {
        var floor = Space.Floor.Select((f, p) => Math.Max(f, Space.NoDeal[p])).ToArray();
        try
        {
            return DealSolver.Solve(Space with { Floor = floor, Must = null }, new() { CountAcceptable = false }).AcceptableFrontier;
        }
        catch (DealSpaceTooLargeException e)
        {
            throw new ScenarioException($"its efficient packages cannot be found: {e.Message}", e);
        }
    }
}
