using Parley.Cases;

namespace Parley.Lenses;

/// <summary>How each audience reads each named package and each solution.</summary>
internal static class ReadingsFinding
{
    private const int MostNames = 3;

    /// <summary>The finding; null where there is no package to read.</summary>
    public static Finding? Of(string lens, CaseModel model, DealResult deal)
    {
        var packages = ReadPackage.All(model, deal);
        if (packages.Count == 0) return null;
        var stopped = packages.Where(p => model.BlockingAudiences(p.Settlement).Count > 0).ToArray();
        return new()
        {
            Lens = lens,
            Verdict = stopped.Length == 0 ? "cleared" : stopped.Length == packages.Count ? "stopped" : "split",
            Headline = Headline(model, packages, stopped),
            Because = [.. Stopped(model, stopped), .. Words(model.Case, packages)],
            Table = Table(model, packages),
            Evidence = Evidence.For(model.Case,
            [
                .. model.Case.Audiences.SelectMany(a => a.Reads.Select(issue => $"audiences.{a.Id}.reads.{issue.Id}")),
                .. model.Case.Packages.Select(p => $"packages.{p.Id}"),
            ]),
        };
    }

    private static string Headline(CaseModel model, IReadOnlyList<ReadPackage> packages, ReadPackage[] stopped)
    {
        if (model.Blockers.Count == 0) return $"{Say.Count(packages.Count, "package is", "packages are")} read below, and no audience stops any.";
        if (stopped.Length == 0) return packages.Count == 1 ? $"No audience stops “{packages[0].Name}”." : $"No audience stops any of {Say.Count(packages.Count)} packages that are named or solutions.";
        // What only an audience keeps from being agreed says most.
        var telling = Array.Find(stopped, p => model.SuitsParties(p.Settlement));
        var count = packages.Count == 1 ? $"“{packages[0].Name}” is stopped by an audience" : $"Of {Say.Count(packages.Count)} packages that are named or solutions, {Say.Count(stopped.Length, "is", "are")} stopped by an audience";
        return telling is null
            ? $"{count}; the parties would not have agreed to {(stopped.Length == 1 ? "it" : "any of these")} either."
            : $"{count}; “{telling.Name}” suits the parties, and is stopped by {Blockers(model, telling)}.";
    }

    private static IEnumerable<string> Stopped(CaseModel model, ReadPackage[] stopped)
    {
        foreach (var package in stopped)
        {
            var parties = model.SuitsParties(package.Settlement) ? "though it suits the parties" : "and it does not suit the parties";
            foreach (var a in model.BlockingAudiences(package.Settlement))
                yield return $"{package.Name}: worth {Say.Points(model.AudienceValue(package.Settlement, a))} to {model.Case.Audiences[a].Name}, "
                    + $"{Say.Number(model.Threshold(a)!.Value - model.AudienceValue(package.Settlement, a))} short of the threshold, {parties}.";
        }
    }

    private static IEnumerable<string> Words(Case @case, IReadOnlyList<ReadPackage> packages)
    {
        foreach (var issue in @case.Issues)
            foreach (var option in issue.Options)
            {
                var words = @case.Audiences.Select(a => (a.Name, Words: ReadWords.Of(a, issue.Id, option.Id))).Where(r => r.Words is not null)
                    .Select(r => $"“{r.Words}” to {r.Name}").ToArray();
                if (words.Length == 0) continue;
                var holding = packages.Where(p => p.Holds(@case, issue, option)).Select(p => $"“{p.Name}”").ToArray();
                if (holding.Length > 0)
                    yield return $"{ReadWords.Option(issue, option)} is {Say.List(words)}; it is part of {Say.List(holding, most: MostNames)}.";
            }
    }

    private static Table Table(CaseModel model, IReadOnlyList<ReadPackage> packages) => new(
        "How each audience reads each package, in points of its own", ["Package", .. model.Case.Audiences.Select(a => a.Name), "Stopped by"],
        [
            .. packages.Select(p => (IReadOnlyList<Cell>)
            [
                p.Name, .. Enumerable.Range(0, model.Case.Audiences.Count).Select(a => (Cell)model.AudienceValue(p.Settlement, a)),
                model.BlockingAudiences(p.Settlement).Count == 0 ? "–" : Blockers(model, p),
            ]),
        ]);

    private static string Blockers(CaseModel model, ReadPackage package) =>
        Say.List([.. model.BlockingAudiences(package.Settlement).Select(a => model.Case.Audiences[a].Name)]);
}
