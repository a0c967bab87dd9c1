using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// Whether sharing divisible items in parts would be better for both of two parties than packages of the frontier, which take
/// every item whole.
/// </summary>
/// <remarks>
/// Parts of an item held by one party can be traded for parts of an item held by the other, to the gain of both, exactly when
/// the first party values the other's item more highly relative to its own than the second does: a<sub>j</sub> b<sub>i</sub>
/// &gt; a<sub>i</sub> b<sub>j</sub>. Only items that no rule, condition or interaction mentions are looked at.
/// </remarks>
internal static class SharedItems
{
    public static string? Of(DealView view)
    {
        var space = view.Model.Space;
        if (space.Parties != 2 || space.Ordinal is not null) return null;
        var free = Free(view);
        if (free.Length < 2) return null;
        var listed = view.Deal.Frontier.Points;
        var improved = listed.Select(point => Trade(view, free, point.Choose)).Where(t => t is not null).ToArray();
        if (improved.Length == 0) return null;
        var ((mine, yours), issues) = (improved[0]!.Value, view.Case.Issues);
        return "Packages take every item whole. Sharing items in parts would be better for both than "
            + $"{Say.Count(improved.Length)} of {Say.Count(listed.Count, "efficient package", "efficient packages")}: "
            + $"for example, part of {issues[mine].Name} for part of {issues[yours].Name}.";
    }

    private static int[] Free(DealView view)
    {
        var space = view.Model.Space;
        var tied = space.Bonuses.Select(b => b.When).Concat(space.Never).Concat((space.AppliesWhen ?? []).OfType<Condition>())
            .SelectMany(Issues).ToHashSet();
        return
        [
            .. Enumerable.Range(0, space.Issues).Where(i =>
                view.Case.Issues[i] is { Divisible: true, Divide.Count: 2 } && !tied.Contains(i) && space.AppliesWhen?[i] is null),
        ];
    }

    private static (int Mine, int Yours)? Trade(DealView view, int[] free, Choice choice)
    {
        var first = view.Case.Parties[0].Id;
        foreach (var i in free.Where(i => Has(view, choice, i, first)))
            foreach (var j in free.Where(j => !Has(view, choice, j, first)))
                if ((Int128)Worth(view, 0, j) * Worth(view, 1, i) > (Int128)Worth(view, 0, i) * Worth(view, 1, j)) return (i, j);
        return null;
    }

    private static bool Has(DealView view, Choice choice, int issue, string party) =>
        choice.Chosen[view.Case.Issues[issue].Id].Option == party;

    /// <summary>What having the item rather than leaving it to the other is worth; only items worth having are traded.</summary>
    private static long Worth(DealView view, int party, int issue)
    {
        var (points, options) = (view.Model.Space.Points[party][issue], view.Case.Issues[issue].Options);
        return Math.Max(0, points[options.IndexOf(view.Party(party).Id)] - points[options.IndexOf(view.Party(1 - party).Id)]);
    }

    private static IEnumerable<int> Issues(Condition condition) => condition switch
    {
        Condition.OneOf one => [one.Issue],
        Condition.All all => all.Of.SelectMany(Issues),
        Condition.Any any => any.Of.SelectMany(Issues),
        Condition.Not not => Issues(not.Of),
        _ => [],
    };
}
