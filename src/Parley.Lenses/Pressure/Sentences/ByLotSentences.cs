namespace Parley.Lenses;

/// <summary>
/// What talking and pressing would be worth if packages could be mixed by lot, as the theory of threats assumes.
/// </summary>
internal static class ByLotSentences
{
    public static IEnumerable<string> Of(PressureView view, int party)
    {
        if (view.Threats is not { } threats || view.LotValue(view.Talks, party) is not { } talking || view.LotValue(threats, party) is not { } pressing) yield break;
        if (!threats.Profile.Any(set => set > 0)) yield break;
        var stakes = view.Stakes(party);
        var differs = stakes.Pressed > stakes.Talks != pressing > talking && Math.Abs(pressing - talking) > 1e-9m * (Math.Abs(pressing) + Math.Abs(talking))
            ? "; whole packages say otherwise, and the verdict goes by them"
            : "";
        yield return $"If packages could be mixed by lot, talking would be worth {Say.Points(talking)} to {view.Party(party).Name} and the equilibrium in threats "
            + $"{Say.Number(pressing)}{differs}.";
    }
}
