namespace Parley.Lenses;

/// <summary>The words of the certainty lens.</summary>
internal static class CertaintySentences
{
    // Below this share of its variance, naming one judgement as the one a statement hangs on would mislead.
    private const double WorthNaming = 0.02;

    public static string Headline(CertaintyView view)
    {
        var deal = view.Statements[0];
        var where = $"{deal.Text} in {Say.Percent(deal.Share)} of {Say.Count(view.Draws.Count, "draw", "draws")} over {Ranges(view)}";
        var weakest = view.Statements.Skip(1).Where(s => s.Share < deal.Share).MinBy(s => s.Share);
        return weakest is null
            ? $"{where}, and {(deal.Share is 1 ? "no answer turns in any of them" : "every other answer stands at least as often")}."
            : $"{where}; the least sure answer, that {Lower(weakest.Text)}, stands in {Say.Percent(weakest.Share)}.";
    }

    public static IEnumerable<string> Because(CertaintyView view)
    {
        var options = view.Inquiry.Options;
        yield return $"Each draw gives every range a value of its own, independently: evenly over a range of two numbers, most often "
            + $"near the likely one in a range of three. Numbers that share a quantity move together. Plain draws, seed {options.Solver.Seed}.";
        foreach (var statement in view.Statements.Where(s => s.IsProved))
            yield return $"For every value in the ranges, not only in the draws: {Lower(statement.Text)}.";
        if (view.Influences[0] is { Settles: > WorthNaming } first)
            yield return $"To settle most, look first at “{view.Doubts.All[first.Doubt].Name}” ({Range(view, first.Doubt)}): by itself it explains "
                + $"{Say.Percent(first.Settles)} of what varies in these answers.";
        else if (view.Statements.Any(s => s.Share is > 0 and < 1))
            yield return "No single judgement settles much of what varies in these answers: they hang on several together.";
        else
            yield return "No answer turned in any draw, so narrowing a judgement would settle nothing more.";
        foreach (var swing in view.Swings.Where(s => s.Share > 0).Take(3)) yield return Swung(view, swing);
        var turning = view.Swings.Where(s => s.Turns).Select(s => $"“{view.Doubts.All[s.Doubt].Name}”").ToArray();
        if (turning.Length > 0)
            yield return $"By itself, within its range, an answer is turned by {Say.List(turning, most: 6)}.";
        var failed = view.Draws.Computed.Count(c => !c);
        if (failed > 0) yield return $"{Say.Count(failed, "draw", "draws")} could not be computed (a formula divides by 0 there, say) and count as no deal.";
    }

    public static string HangsOn(CertaintyView view, int statement)
    {
        if (view.Statements[statement].Share is 0 or 1) return "nothing";
        var strongest = view.Influences.MaxBy(i => i.Indices[statement].Value)!;
        var index = strongest.Indices[statement];
        return index.Value < WorthNaming
            ? "several together"
            : $"{view.Doubts.All[strongest.Doubt].Name} ({Say.Percent(index.Value)}, {Say.Percents(index.Low, index.High)})";
    }

    private static string Ranges(CertaintyView view) =>
        view.Doubts.All.Count == 1 ? "the one range" : $"{view.Doubts.All.Count} ranges";

    private static string Range(CertaintyView view, int doubt)
    {
        var range = view.Doubts.All[doubt].Range;
        return $"{Say.Number(range.Low)} to {Say.Number(range.High)}";
    }

    private static string Swung(CertaintyView view, Swing swing) =>
        $"“{view.Doubts.All[swing.Doubt].Name}” from {Range(view, swing.Doubt)} moves the gain of {view.Inquiry.Model.Case.Parties[swing.Party].Name} "
        + $"in the best package from {Say.Number((decimal)swing.AtLow)} to {Say.Points((decimal)swing.AtHigh)}.";

    // Every statement starts with a word of ours or with a quotation mark, never with a name.
    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
