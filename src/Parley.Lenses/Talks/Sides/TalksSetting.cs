using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>A case made ready for talks: who bargains, over what, and how impatient each is.</summary>
/// <remarks>
/// Parties to whom nothing is worth anything do not bargain: they consent to everything or, with a floor that nothing reaches, to nothing.
/// The space of those that do has the same packages and the same ones that enough parties accept.
/// </remarks>
internal sealed class TalksSetting
{
    private TalksSetting(CaseModel model, int[] players)
    {
        (Model, Players, Space) = (model, players, Bargained(model, players));
        Scenario = Scenario.Of(Space);
        Discount = [.. players.Select(Factor)];
    }

    /// <summary>The case, compiled.</summary>
    public CaseModel Model { get; }

    /// <summary>Indexes of the parties that bargain, in the case's order; two or more.</summary>
    public int[] Players { get; }

    /// <summary>The deal space of just these parties.</summary>
    public DealSpace Space { get; }

    /// <summary>What the talks are about.</summary>
    public Scenario Scenario { get; }

    /// <summary>Each player's discount factor; 1 for none.</summary>
    public double[] Discount { get; }

    /// <summary>The name of a player.</summary>
    public string Name(int player) => Model.Name(Players[player]);

    /// <summary>The id of a player.</summary>
    public string Id(int player) => Model.Case.Parties[Players[player]].Id;

    /// <summary>A player's gain over no deal, in points, that a share of the most it can have is.</summary>
    public decimal Points(int player, double utility) =>
        Model.Points(Players[player], Math.Round((decimal)(utility / Scenario.Utility(player, Space.NoDeal[player] + 1)), 6));

    /// <summary>The conditions of talks, with this case's discounts.</summary>
    public TalksRules Rules(TalksRules rules) => Array.TrueForAll(Discount, d => d == 1) ? rules : rules with { Discount = Discount };

    /// <summary>An amount by the id of every player, in the case's order.</summary>
    public IReadOnlyDictionary<string, T> ByPlayer<T>(Func<int, T> amount)
    {
        var all = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        for (var p = 0; p < Players.Length; p++) all.Add(Id(p), amount(p));
        return all;
    }

    /// <summary>Why nobody can bargain over a case, in one line; null where they can.</summary>
    public static string? Hindrance(CaseModel model)
    {
        const string Cannot = "What comes of talks cannot be told:";
        int[] ordinal = [.. Enumerable.Range(0, model.Space.Parties).Where(model.IsOrdinal)];
        if (ordinal.Length > 0)
            return $"{Cannot} the values of {Say.List([.. ordinal.Select(model.Name)])} are only an order, so nobody knows what a concession costs.";
        return model.Stakeholders.Count switch
        {
            0 => $"{Cannot} nothing in the case is worth anything to anybody.",
            1 => $"{Cannot} only {model.Name(model.Stakeholders[0])} has anything at stake, so there is nobody to bargain with.",
            _ => null,
        };
    }

    /// <summary>The setting of a case that nothing hinders.</summary>
    /// <exception cref="ScenarioException">Nothing can be offered, or the space cannot be bargained over.</exception>
    public static TalksSetting Of(CaseModel model, int[]? players = null) => new(model, players ?? [.. model.Stakeholders]);

    private double Factor(int party) => Model.Case.Parties[party].Discount is { } written
        ? Math.Clamp((double)Model.Judgement(written), double.Epsilon, 1)
        : 1;

    private static DealSpace Bargained(CaseModel model, int[] players)
    {
        var space = model.Space;
        if (players.Length == space.Parties) return space;
        int[] dimensions = [.. players, .. Enumerable.Range(space.Parties, space.Threshold.Length)];
        var consenting = Enumerable.Range(0, space.Parties).Count(p => !players.Contains(p) && space.Floor[p] <= 0);
        return space with
        {
            Parties = players.Length,
            Points = [.. dimensions.Select(d => space.Points[d])],
            Decimals = [.. players.Select(p => space.Decimals[p])],
            NoDeal = [.. players.Select(p => space.NoDeal[p])],
            Floor = [.. players.Select(p => space.Floor[p])],
            StatusQuo = space.StatusQuo is { } standing ? [.. players.Select(p => standing[p])] : null,
            Bonuses = [.. space.Bonuses.Select(b => new Bonus(b.When, [.. dimensions.Select(d => b.Points[d])]))],
            Must = space.Must is { } must ? [.. players.Select(p => must[p])] : null,
            AtLeast = Math.Max(space.AtLeast - consenting, 1),
            Ordinal = null,
        };
    }
}
