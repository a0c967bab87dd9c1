using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// A case's levers as a game in normal form: each party that has levers chooses a set of them, all at once, and gets what the Nash
/// bargain is worth from there (Nash 1953).
/// </summary>
/// <param name="Players">The parties that have levers, as indexes of the case's parties, in order.</param>
/// <param name="Strategies">By player, the names of its sets of levers: first none of them.</param>
/// <param name="Payoffs">
/// By combination of strategies, the first player's changing fastest, what each player gets, in points: of the bargain, or without a
/// deal where there is none.
/// </param>
public sealed record ThreatForm(int[] Players, string[][] Strategies, decimal[][] Payoffs)
{
    /// <summary>The most combinations of strategies for which bargains are found.</summary>
    public const int Most = 4_096;

    private const string StandsStill = "stand still";

    /// <summary>The game of a case; null where no party has a lever.</summary>
    /// <param name="inquiry">The case, solved.</param>
    /// <exception cref="CaseModelException">There are more combinations than <see cref="Most"/>.</exception>
    /// <exception cref="DealSpaceTooLargeException">The case cannot be solved.</exception>
    public static ThreatForm? Of(Inquiry inquiry)
    {
        if (inquiry.Model.Case.Levers.Count == 0) return null;
        var model = PressureModel.Of(inquiry);
        var players = model.Owners;
        var combinations = players.Aggregate(1.0, (product, player) => product * model.Sets[player].Sets.Length);
        if (combinations > Most)
            throw new CaseModelException($"the levers make {combinations:N0} combinations; a game is made of at most {Most:N0}");
        var payoffs = new decimal[(int)combinations][];
        var profile = model.Nobody;
        for (var cell = 0; cell < payoffs.Length; cell++)
        {
            var rest = cell;
            foreach (var player in players) (rest, profile[player]) = Math.DivRem(rest, model.Sets[player].Sets.Length);
            var situation = model.At([.. profile]);
            payoffs[cell] = [.. players.Select(player => model.Model.Points(player, situation.Value(player)))];
        }

        return new(players, [.. players.Select(player => Names(inquiry.Model.Case, model.Sets[player]))], payoffs);
    }

    private static string[] Names(Case @case, LeverSets sets) =>
        [.. sets.Sets.Select(set => set.Length == 0 ? StandsStill : string.Join(" + ", set.Select(lever => @case.Levers[lever].Name)))];
}
