namespace Parley.Lenses;

/// <summary>How much of one party's best gain another can withhold by not giving its consent.</summary>
internal static class Holds
{
    /// <summary>
    /// By party that withholds and party that loses, the part of the latter's best feasible gain over the status quo that is gone
    /// when every option stays closed that needs the former's consent: 0 to 1.
    /// </summary>
    public static decimal[][] Of(CaseModel model, Reachable reachable, IReadOnlyList<SelfReliance> parties) =>
    [
        .. model.Case.Parties.Select((holder, h) =>
            parties.Select(p => p.Party == h ? 0 : Part(model, reachable, holder.Id, p)).ToArray()),
    ];

    private static decimal Part(CaseModel model, Reachable reachable, string holder, SelfReliance loser)
    {
        if (!Gives(model, holder)) return 0;
        var best = reachable.Best(
            loser.Party, (i, o) => o == model.StatusQuo!.Package[i] || !Hands.Of(model.Case.Issues[i], o).Contains(holder));
        var left = best is { } units ? model.Points(loser.Party, units - model.Space.StatusQuo![loser.Party]) : 0;
        return 1 - (Math.Max(0, left) / loser.BestGain);
    }

    private static bool Gives(CaseModel model, string party) =>
        model.Case.Issues.Any(i => i.GivenBy.Contains(party) || i.Options.Any(o => o.GivenBy?.Contains(party) ?? false));
}
