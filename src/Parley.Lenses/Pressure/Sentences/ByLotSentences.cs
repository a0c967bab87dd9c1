namespace Parley.Lenses;

/// <summary>
/// What talking and pressing would be worth if packages could be mixed by lot, as the theory of threats assumes.
/// </summary>
internal static class ByLotSentences
{
    private const decimal Rounding = 1e-9m;

    public static IEnumerable<string> Of(PressureView view, int party)
    {
        if (view.Threats is not { } threats || !threats.Profile.Any(set => set > 0)) yield break;
        if (view.LotValue(view.Talks, party) is not { } talking || view.LotValue(threats, party) is not { } pressing) yield break;
        var stakes = view.Stakes(party);
        var differs = Math.Abs(pressing - talking) > Rounding * (Math.Abs(pressing) + Math.Abs(talking))
            && stakes.Pressed > stakes.Talks != pressing > talking;
        yield return $"If packages could be mixed by lot, talking would be worth {Say.Points(talking)} to {view.Party(party).Name} "
            + $"and the equilibrium in threats {Say.Number(pressing)}"
            + $"{(differs ? "; whole packages say otherwise, and the verdict goes by them" : "")}.";
    }
}
