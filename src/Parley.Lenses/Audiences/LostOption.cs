using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>An option that ratification takes off the table: efficient packages which suit the parties have it, acceptable ones never.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Option">Index of the option.</param>
/// <param name="Packages">How many of the lost efficient packages have it.</param>
/// <param name="Blockers">Indexes of the audiences each of which alone would see to that; empty: only several together do.</param>
internal sealed record LostOption(int Issue, int Option, int Packages, IReadOnlyList<int> Blockers)
{
    // Every package has to be unfolded, and every option that may be lost takes a solution for each audience.
    private const int MostUnfolded = 10_000;
    private const int MostOptions = 12;

    /// <summary>The lost options, those in most of the lost packages first.</summary>
    public static IReadOnlyList<LostOption> All(Inquiry inquiry, IReadOnlyList<int> lost)
    {
        if (lost.Count == 0) return [];
        var (space, answer) = (inquiry.Model.Space, inquiry.Answer);
        var wanted = Tally(space, answer.Frontier, lost);
        var allowed = Tally(space, answer.AcceptableFrontier, [.. Enumerable.Range(0, answer.AcceptableFrontier.Count)]);
        return
        [
            .. Enumerable.Range(0, space.Issues).SelectMany(i => Enumerable.Range(0, space.Options[i]).Select(o => (Issue: i, Option: o)))
                .Where(x => wanted[x.Issue][x.Option] > 0 && allowed[x.Issue][x.Option] == 0)
                .OrderByDescending(x => wanted[x.Issue][x.Option]).Take(MostOptions)
                .Where(x => !Passes(AudienceSpaces.Taking(space, x.Issue, x.Option), inquiry))
                .Select(x => new LostOption(x.Issue, x.Option, wanted[x.Issue][x.Option], BlockersOf(x.Issue, x.Option, inquiry))),
        ];
    }

    private static int[][] Tally(DealSpace space, Frontier frontier, IReadOnlyList<int> points)
    {
        var tally = Array.ConvertAll(space.Options, count => new int[count]);
        foreach (var at in Spread.Indexes(points.Count, MostUnfolded))
        {
            var package = frontier[points[at]].Package;
            for (var i = 0; i < package.Length; i++)
                if (package[i] >= 0) tally[i][package[i]]++;
        }
        return tally;
    }

    private static int[] BlockersOf(int issue, int option, Inquiry inquiry)
    {
        var model = inquiry.Model;
        if (model.Blockers is [var only]) return [only];
        return [.. model.Blockers.Where((_, t) => !Passes(AudienceSpaces.Taking(AudienceSpaces.Keeping(model.Space, t), issue, option), inquiry))];
    }

    private static bool Passes(DealSpace space, Inquiry inquiry) => DealSolver.AcceptableFrontier(
        space, DealStructure.Of(space, inquiry.Options.Solver), inquiry.Options.Solver, inquiry.Cancel).Count > 0;
}
