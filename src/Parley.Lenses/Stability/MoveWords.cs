using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>Moves between packages, as a sentence says them.</summary>
internal static class MoveWords
{
    private const int MostIssues = 4;

    /// <summary><c>back out of Cyber unit (none)</c>, <c>move to Sanctions (lifted) and Envoys (none)</c>: what a move does, after "would".</summary>
    public static string Does(StabilityView view, int[] movers, int from, int to)
    {
        var (model, control, before, after) = (view.Model, view.Found.Control, view.Package(from), view.Package(to));
        // An issue that no longer arises goes without saying: what made it arise is said.
        var changed = Enumerable.Range(0, before.Length).Where(i => before[i] != after[i] && after[i] >= 0).ToArray();
        var left = changed.Where(Abandons).ToArray();
        var taken = changed.Except(left).ToArray();
        string[] parts =
        [
            .. left.Length > 0 ? [$"back out of {Named(left)}"] : Array.Empty<string>(),
            .. taken.Length > 0 ? [$"move to {Named(taken)}"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "let it drop" : string.Join(" and ", parts);

        // What several give together is left by one of them; all else is taken.
        bool Abandons(int i) => before[i] >= 0 && control.Givers[i][before[i]].Length > 1 && !Array.TrueForAll(control.Givers[i][after[i]], movers.Contains);

        string Named(int[] issues) => Say.List([.. issues.Select(i => $"{model.Case.Issues[i].Name} ({model.OptionName(i, after[i])})")], most: MostIssues);
    }

    /// <summary><c>Uniroyal</c>, <c>Russia and United States together</c>: who makes a move.</summary>
    public static string Who(StabilityView view, int[] movers)
    {
        var names = Say.List([.. movers.Select(view.Model.Name)]);
        return movers.Length > 1 ? $"{names} together" : names;
    }

    /// <summary><c>MoE could then move to Order (modified), and Uniroyal to Plant (abandoned)</c>: an answer, step by step.</summary>
    public static string Answer(StabilityView view, IReadOnlyList<Step> steps)
    {
        const int Most = 3;
        var told = steps.Take(Most).Select((s, at) => $"{Who(view, s.Movers)} could {(at == 0 ? "then " : "")}{Does(view, s.Movers, s.From, s.To)}");
        var more = steps.Count > Most ? $", and so on in {Say.Count(steps.Count, "move", "moves")}" : "";
        return string.Join(", ", told) + more;
    }
}
