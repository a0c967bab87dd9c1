using Parley.Cases;

namespace Parley.Lenses;

/// <summary>A package as audiences read it: one that the case names, or a solution.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Settlement">How it settles the issues.</param>
internal sealed record ReadPackage(string Name, Settlement Settlement)
{
    /// <summary>The feasible packages that the case names, and the solutions; those that choose the same, once.</summary>
    public static IReadOnlyList<ReadPackage> All(CaseModel model, DealResult deal)
    {
        var named = deal.Named.Where(n => n.Feasible).Select(n => (n.Name, n.Package.Choose));
        var solutions = deal.Solutions.GroupBy(s => s.Package.Choose)
            .Select(same => ($"{Say.List([.. same.Select(s => SolutionNames.InWords(s.Name))])} solution{(same.Count() == 1 ? "" : "s")}", same.Key));
        return
        [
            .. named.Concat(solutions).GroupBy(x => x.Item2).Select(same =>
                new ReadPackage(string.Join("; ", same.Select(x => x.Item1)), model.Settle(same.Key))),
        ];
    }

    /// <summary>Whether the package settles an issue by an option.</summary>
    public bool Holds(Case @case, Issue issue, Option option) =>
        Settlement.Package[@case.Issues.IndexOf(issue.Id)] is >= 0 and var chosen && issue.Options[chosen].Id == option.Id;
}
