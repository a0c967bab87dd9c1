namespace Parley.Lenses;

/// <summary>A package of which it is asked whether it holds: one that the case names, the status quo, or a solution.</summary>
/// <param name="Name">Its name; those of packages that choose the same, joined.</param>
/// <param name="Package">Option index by issue.</param>
/// <param name="IsNamed">Whether the case names it.</param>
internal sealed record JudgedPackage(string Name, int[] Package, bool IsNamed)
{
    /// <summary>Called so when nothing of that name is in the case.</summary>
    public const string StatusQuoName = "How things stand";

    /// <summary>The packages to judge, each once, and the names of those that cannot be: they break a rule, or share an item.</summary>
    public static (IReadOnlyList<JudgedPackage> Judged, IReadOnlyList<string> Left) All(CaseModel model, DealResult? deal)
    {
        var named = model.Case.Packages.Select(p => (p.Name, Settlement: model.Settle(p.Choose), IsNamed: true)).ToArray();
        var left = named.Where(n => !n.Settlement.IsWhole || !model.IsFeasible(n.Settlement)).Select(n => n.Name).ToArray();
        var solutions = (deal?.Solutions ?? []).GroupBy(s => s.Package.Choose).Select(same => (
            Name: $"{Say.List([.. same.Select(s => SolutionNames.InWords(s.Name))])} solution{(same.Count() == 1 ? "" : "s")}",
            Settlement: model.Settle(same.Key), IsNamed: false));
        var standing = model.StatusQuo is { } quo && named.All(n => !n.Settlement.Package.AsSpan().SequenceEqual(quo.Package))
            ? [(StatusQuoName, quo, false)]
            : Array.Empty<(string, Settlement, bool)>();
        return (
            [
                .. standing.Concat(named).Concat(solutions).Where(x => x.Item2.IsWhole && model.IsFeasible(x.Item2))
                    .GroupBy(x => string.Join(',', x.Item2.Package), StringComparer.Ordinal)
                    .Select(same => new JudgedPackage(string.Join("; ", same.Select(x => x.Item1)), same.First().Item2.Package, same.Any(x => x.Item3))),
            ],
            left);
    }
}
