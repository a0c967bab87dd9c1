using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>The same space told differently: reordered, renamed, on another scale.</summary>
public static class Rewriting
{
    /// <summary>New issue k is old issue <c>order[k]</c>.</summary>
    public static DealSpace WithIssues(DealSpace space, int[] order)
    {
        var place = Inverse(order);
        return Rewrite(space, one => one with { Issue = place[one.Issue] }) with
        {
            Options = Reorder(space.Options, order),
            Points = Array.ConvertAll(space.Points, sheet => Reorder(sheet, order)),
            AppliesWhen = space.AppliesWhen is null ? null
                : Reorder(Rewrite(space, one => one with { Issue = place[one.Issue] }).AppliesWhen!, order),
        };
    }

    /// <summary>New option k of an issue is old option <c>order[k]</c>.</summary>
    public static DealSpace WithOptions(DealSpace space, int issue, int[] order)
    {
        var place = Inverse(order);
        return Rewrite(space, one => one.Issue == issue ? one with { Options = Array.ConvertAll(one.Options, o => place[o]) } : one) with
        {
            Points = Array.ConvertAll(space.Points, sheet =>
                sheet.Select((row, i) => i == issue ? Reorder(row, order) : row).ToArray()),
        };
    }

    /// <summary>New party k is old party <c>order[k]</c>.</summary>
    public static DealSpace WithParties(DealSpace space, int[] order)
    {
        int[] dimensions = [.. order, .. Enumerable.Range(space.Parties, space.Threshold.Length)];
        return space with
        {
            Points = Reorder(space.Points, dimensions),
            Bonuses = Array.ConvertAll(space.Bonuses, b => b with { Points = Reorder(b.Points, dimensions) }),
            Decimals = Reorder(space.Decimals, order),
            NoDeal = Reorder(space.NoDeal, order),
            Floor = Reorder(space.Floor, order),
            StatusQuo = space.StatusQuo is null ? null : Reorder(space.StatusQuo, order),
            Must = space.Must is null ? null : Reorder(space.Must, order),
            Ordinal = space.Ordinal is null ? null : Reorder(space.Ordinal, order),
        };
    }

    /// <summary>All of one party's numbers multiplied by a positive factor.</summary>
    public static DealSpace Scaled(DealSpace space, int party, long factor) => space with
    {
        Points = [.. space.Points.Select((sheet, d) => d != party ? sheet
            : Array.ConvertAll(sheet, row => Array.ConvertAll(row, v => v * factor)))],
        Bonuses = Array.ConvertAll(space.Bonuses, b => b with { Points = Scaled(b.Points, party, factor) }),
        NoDeal = Scaled(space.NoDeal, party, factor),
        Floor = space.Floor[party] == long.MinValue / 2 ? space.Floor : Scaled(space.Floor, party, factor),
        StatusQuo = space.StatusQuo is null ? null : Scaled(space.StatusQuo, party, factor),
    };

    /// <summary>
    /// An issue is put in at a place, of some options that are all worth the same: what is worth <paramref name="worth"/> by
    /// dimension.
    /// </summary>
    public static DealSpace WithConstantIssue(DealSpace space, int at, int options, long[] worth)
    {
        var rewritten = Rewrite(space, one => one with { Issue = one.Issue < at ? one.Issue : one.Issue + 1 });
        long[] Shifted(long[] levels, int from = 0) => [.. levels.Select((v, k) => v == long.MinValue / 2 ? v : v + worth[from + k])];
        return rewritten with
        {
            Options = [.. space.Options[..at], options, .. space.Options[at..]],
            Points = [.. space.Points.Select((s, d) => (long[][])[.. s[..at], [.. Enumerable.Repeat(worth[d], options)], .. s[at..]])],
            AppliesWhen = rewritten.AppliesWhen is { } applies ? [.. applies[..at], null, .. applies[at..]] : null,
            NoDeal = Shifted(space.NoDeal),
            Floor = Shifted(space.Floor),
            Threshold = Shifted(space.Threshold, space.Parties),
            StatusQuo = space.StatusQuo is null ? null : Shifted(space.StatusQuo),
        };
    }

    /// <summary>Every choice that a condition names is replaced.</summary>
    public static DealSpace Rewrite(DealSpace space, Func<Condition.OneOf, Condition> choice) => space with
    {
        Bonuses = Array.ConvertAll(space.Bonuses, b => b with { When = Rewrite(b.When, choice) }),
        Never = Array.ConvertAll(space.Never, c => Rewrite(c, choice)),
        AppliesWhen = space.AppliesWhen is null ? null : Array.ConvertAll(space.AppliesWhen, c => c is null ? null : Rewrite(c, choice)),
    };

    /// <summary>Item k becomes old item <c>order[k]</c>.</summary>
    public static T[] Reorder<T>(T[] items, int[] order) => Array.ConvertAll(order, k => items[k]);

    private static Condition Rewrite(Condition condition, Func<Condition.OneOf, Condition> choice) => condition switch
    {
        Condition.OneOf one => choice(one),
        Condition.All(var of) => new Condition.All(Array.ConvertAll(of, c => Rewrite(c, choice))),
        Condition.Any(var of) => new Condition.Any(Array.ConvertAll(of, c => Rewrite(c, choice))),
        Condition.Not(var of) => new Condition.Not(Rewrite(of, choice)),
        _ => throw new InvalidOperationException("Unknown condition."),
    };

    private static long[] Scaled(long[] values, int at, long factor) => [.. values.Select((v, k) => k == at ? v * factor : v)];

    private static int[] Inverse(int[] order)
    {
        var inverse = new int[order.Length];
        for (var k = 0; k < order.Length; k++) inverse[order[k]] = k;
        return inverse;
    }
}
