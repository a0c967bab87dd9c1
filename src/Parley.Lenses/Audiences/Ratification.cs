using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>What audiences take from the packages that suit the parties.</summary>
internal sealed record Ratification
{
    /// <summary>The case, compiled.</summary>
    public required CaseModel Model { get; init; }

    /// <summary>The win-sets.</summary>
    public required WinSets WinSets { get; init; }

    /// <summary>Whether anything suits the parties at all.</summary>
    public required bool AnythingSuits { get; init; }

    /// <summary>Whether anything that suits the parties passes.</summary>
    public required bool AnythingPasses { get; init; }

    /// <summary>Whether anything that suits the parties is blocked.</summary>
    public required bool AnythingBlocked { get; init; }

    /// <summary>Whether both frontiers are proved, so that what was not found is not there.</summary>
    public required bool IsProved { get; init; }

    /// <summary>How many efficient packages suit the parties, and how many of them are lost to ratification.</summary>
    public required (int Suiting, int Lost) Efficient { get; init; }

    /// <summary>The lost efficient package with the largest smallest gain, or null.</summary>
    public required FrontierPoint? BestLost { get; init; }

    /// <summary>The acceptable package with the largest smallest gain, on the same scale, or null.</summary>
    public required FrontierPoint? BestKept { get; init; }

    /// <summary>Options that efficient packages which suit the parties have, and that no acceptable package has.</summary>
    public required IReadOnlyList<LostOption> LostOptions { get; init; }

    /// <summary>Works it out: two passes over the frontiers, a count for each audience, and a solution for each option that may be lost.</summary>
    public static Ratification Of(Inquiry inquiry)
    {
        var (model, answer) = (inquiry.Model, inquiry.Answer);
        var winSets = WinSets.Of(model, answer, inquiry.Options.Solver, inquiry.Cancel);
        var suiting = Suiting(model.Space, answer.Frontier);
        var lost = Lost(answer.Frontier, suiting, answer.AcceptableFrontier);
        var gains = PartyGains.Over(model, answer.Frontier, suiting);
        var (bestLost, bestKept) = (
            gains.Best(answer.Frontier, lost), gains.Best(answer.AcceptableFrontier, Enumerable.Range(0, answer.AcceptableFrontier.Count)));
        return new()
        {
            Model = model,
            WinSets = winSets,
            AnythingSuits = suiting.Count > 0,
            AnythingPasses = answer.AcceptableFrontier.Count > 0,
            AnythingBlocked = suiting.Count > 0 && IsAnythingBlocked(inquiry, winSets),
            IsProved = answer.Frontier.IsExact && answer.AcceptableFrontier.IsExact,
            Efficient = (suiting.Count, lost.Count),
            BestLost = bestLost < 0 ? null : answer.Frontier[bestLost],
            BestKept = bestKept < 0 ? null : answer.AcceptableFrontier[bestKept],
            LostOptions = LostOption.All(inquiry, lost),
        };
    }

    private static List<int> Suiting(DealSpace space, Frontier frontier)
    {
        var parties = AudienceSpaces.OfParties(space);
        var suiting = new List<int>();
        var value = new long[space.Parties];
        for (var i = 0; i < frontier.Count; i++)
        {
            for (var p = 0; p < value.Length; p++) value[p] = frontier.Value(i, p);
            if (parties.IsAcceptable(value)) suiting.Add(i);
        }
        return suiting;
    }

    // An efficient package whose value some acceptable package has is not lost. Nothing dominates that value, so it then stands
    // on the acceptable frontier too. Both are sorted alike, descending.
    private static List<int> Lost(Frontier frontier, List<int> suiting, Frontier acceptable)
    {
        var lost = new List<int>();
        var at = 0;
        foreach (var i in suiting)
        {
            var order = -1;
            for (; at < acceptable.Count && (order = Compare(acceptable, at, frontier, i)) > 0; at++) { }
            if (at == acceptable.Count || order != 0) lost.Add(i);
        }
        return lost;
    }

    private static int Compare(Frontier left, int i, Frontier right, int j)
    {
        for (var p = 0; p < left.Within.Length; p++)
            if (left.Value(i, p).CompareTo(right.Value(j, p)) is not 0 and var order) return order;
        return 0;
    }

    private static bool IsAnythingBlocked(Inquiry inquiry, WinSets winSets)
    {
        if (winSets.Parties.Exact && winSets.Together.Exact) return winSets.Together.Count < winSets.Parties.Count;
        var structure = DealStructure.Of(inquiry.Model.Space, inquiry.Options.Solver);
        return inquiry.Model.Blockers.Where((_, t) => DealSolver.AcceptableFrontier(
            AudienceSpaces.Blocked(inquiry.Model.Space, t), structure, inquiry.Options.Solver, inquiry.Cancel).Count > 0).Any();
    }
}
