using Parley.Cases;

namespace Parley.Lenses;

/// <summary>The solutions side by side: what each settles, and what it is worth to whom.</summary>
internal static class SolutionTable
{
    public static Table? Of(DealView view)
    {
        if (view.Deal.Solutions.Count == 0) return null;
        List<(string Heading, PackageResult Package)> columns = [];
        if (view.Model.StatusQuo is { } statusQuo) columns.Add(("Status quo", DealFigures.Package(view.Model, statusQuo)));
        foreach (var same in view.Chosen)
            columns.Add((string.Join(", ", same.Select(s => SolutionNames.InWords(s.Name))), same.First().Package));
        return new(
            "What the solutions settle, and what they give",
            ["Issue", .. columns.Select(c => c.Heading)],
            [
                .. view.Case.Issues.Select(issue => Row(issue.Name, columns, c => Settled(issue, c.Choose))),
                .. view.Model.Stakeholders.Select(view.Party).SelectMany(party => new[]
                {
                    Row($"{party.Name}: points", columns, c => c.Values[party.Id]),
                    Row($"{party.Name}: gain over no deal", columns, c => c.Gains[party.Id]),
                }),
            ]);
    }

    private static Cell[] Row(string heading, List<(string Heading, PackageResult Package)> columns, Func<PackageResult, Cell> cell) =>
        [heading, .. columns.Select(c => cell(c.Package))];

    private static string Settled(Issue issue, Choice choice) =>
        choice.Chosen.Find(issue.Id) is { } chosen ? InWords.Option(issue, chosen) : "–";
}
