namespace Parley.Lenses;

/// <summary>Which road beats what a party's predecessors got: talking or pressing.</summary>
internal static class BenchmarkRoads
{
    public static IEnumerable<string> Of(PressureView view, int party)
    {
        if (view.Model.Benchmark(party) is not { } benchmark) yield break;
        var stakes = view.Stakes(party);
        var (talking, pressing) = (view.Points(party, stakes.Talks), view.Points(party, stakes.Pressed));
        var sentence = $"The benchmark of {view.Party(party).Name} is {Say.Points(benchmark)}: "
            + $"talking brings {Say.Number(talking)}, which {Beats(talking, benchmark)} it";
        if (!stakes.Presses)
        {
            yield return $"{sentence}; pressing is no road to more.";
            yield break;
        }
        yield return $"{sentence}, and pressing brings {Say.Number(pressing)}, which {Beats(pressing, benchmark)} it. "
            + Better(talking, pressing, view.Points(party, stakes.Failed), benchmark);
    }

    private static string Beats(decimal value, decimal benchmark) =>
        value > benchmark ? "beats" : value == benchmark ? "equals" : "falls short of";

    private static string Better(decimal talking, decimal pressing, decimal failed, decimal benchmark)
    {
        if (pressing <= talking)
            return talking > benchmark ? "Talking is the better road." : "Neither road beats it; talking comes nearer.";
        if (pressing <= benchmark) return "Neither road beats it; pressing comes nearer.";
        if (failed >= benchmark) return "Pressing is the better road, whether talks fail or not.";
        var chance = (double)((pressing - benchmark) / (pressing - failed));
        return $"Pressing is the better road, and beats it on average while the chance that talks fail is below {Say.Percent(chance)}.";
    }
}
