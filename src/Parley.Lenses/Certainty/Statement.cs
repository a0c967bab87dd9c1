using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>A verdict that draws can uphold or overturn.</summary>
/// <param name="Text">What it says at the likely values.</param>
/// <param name="Stands">Whether it stands in a draw.</param>
/// <param name="IsProved">Whether it is proved for every value in the ranges.</param>
/// <param name="IsRefuted">Whether values in the ranges are known at which it does not stand, be they drawn or not.</param>
internal sealed record Statement(string Text, bool[] Stands, bool IsProved, bool IsRefuted = false)
{
    /// <summary>In what share of the draws it stands.</summary>
    public double Share { get; } = Stands.Count(s => s) / (double)Stands.Length;

    /// <summary>Whether it holds for every value in the ranges: a draw or a corner can refute it; null where nothing decides.</summary>
    public bool? Always => IsProved ? true : IsRefuted || Array.Exists(Stands, s => !s) ? false : null;

    /// <summary>The statements of a case: deal or none, the best package, each named package, talk or press.</summary>
    public static IReadOnlyList<Statement> Of(CaseModel model, Outcomes likely, Outcomes draws, EveryValue every)
    {
        List<Statement> all =
        [
            new(
                likely.Exists[0] ? "There is a deal" : "There is no deal",
                Array.ConvertAll(draws.Exists, e => e == likely.Exists[0]),
                every.DealExists is true),
        ];
        if (likely.Best[0] is { } best)
            all.Add(new("The best package (Nash) is the same", Array.ConvertAll(draws.Best, b => b.AsSpan().SequenceEqual(best)), false));
        for (var k = 0; k < model.Case.Packages.Count; k++)
        {
            var acceptable = likely.Acceptable[k][0];
            all.Add(new(
                $"“{model.Case.Packages[k].Name}” is {(acceptable ? "acceptable" : "refused")}",
                Array.ConvertAll(draws.Acceptable[k], a => a == acceptable),
                every.Acceptable[k] == acceptable,
                every.CanTurn[k]));
        }
        for (var p = 0; p < model.Space.Parties; p++)
        {
            var verdict = likely.Pressure[p][0];
            if (verdict == PressureVerdict.Talk && Array.TrueForAll(draws.Pressure[p], v => v == PressureVerdict.Talk)) continue;
            all.Add(new(Advice(verdict, model.Case.Parties[p].Name), Array.ConvertAll(draws.Pressure[p], v => v == verdict), false));
        }
        return all;
    }

    private static string Advice(PressureVerdict verdict, string party) => verdict switch
    {
        PressureVerdict.Press => $"Pressing is worth more than talking to {party}",
        PressureVerdict.Talk => $"Talking is worth as much as pressing to {party}",
        _ => $"Neither talking nor pressing helps {party}",
    };
}
