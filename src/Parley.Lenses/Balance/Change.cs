using Parley.Cases;

namespace Parley.Lenses;

/// <summary>One issue settled otherwise than the status quo does, everything else left standing.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Option">Index of the new option.</param>
/// <param name="Points">By party, in grid units, what that adds to the status quo, with interactions and audiences.</param>
internal sealed record Change(int Issue, int Option, long[] Points)
{
    /// <summary>
    /// Every such change. Those that rules forbid by themselves, and options of issues that arise only with other changes, are
    /// valued all the same: they are steps of larger ones.
    /// </summary>
    public static IReadOnlyList<Change> All(CaseModel model, Settlement statusQuo, CancellationToken cancel)
    {
        var changes = new List<Change>();
        for (var i = 0; i < model.Space.Issues; i++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var o = 0; o < model.Space.Options[i]; o++)
                if (o != statusQuo.Package[i]) changes.Add(new(i, o, Worth(model, After(model, [(i, o)]))));
        }
        return changes;
    }

    /// <summary>The status quo with some issues settled otherwise.</summary>
    public static Settlement After(CaseModel model, IEnumerable<(int Issue, int Option)> changes)
    {
        var issues = model.Case.Issues;
        var chosen = changes.Select(c => new Chosen(issues[c.Issue].Id, issues[c.Issue].Options[c.Option].Id));
        return model.Settle(new(chosen.ToCatalog()));
    }

    private static long[] Worth(CaseModel model, Settlement settlement)
    {
        var (value, before) = (model.Space.Value(settlement.Package), model.Space.StatusQuo!);
        return [.. before.Select((units, p) => value[p] - units)];
    }
}
