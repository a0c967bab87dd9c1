using Parley.Cases;

namespace Parley.Lenses.Tests;

/// <summary>Small cases with a bit of everything, so that every package can be tried by hand.</summary>
internal static class RandomCase
{
    public static Case Of(int seed)
    {
        var random = new Random(seed);
        var @case = Draft.Between([.. new[] { "Ann", "Bob", "Cy" }.Take(random.Next(2, 4))]);
        var issues = random.Next(2, 5);
        for (var i = 0; i < issues; i++) @case = WithIssue(@case, i, random);
        foreach (var party in @case.Parties)
        {
            foreach (var issue in @case.Issues.Where(_ => random.Next(8) > 0)) @case = @case.Score(party.Id, Score(issue, random));
            if (random.Next(3) == 0) @case = @case.NoDeal(party.Id, Points(random));
            if (random.Next(3) == 0) @case = @case.WalkAway(party.Id, Points(random));
        }
        if (random.Next(2) == 0) @case = @case.Applies("I1", Some(@case.Issues[0], random));
        if (random.Next(3) > 0) @case = @case with { StatusQuo = StatusQuo(@case, random) };
        for (var k = random.Next(3); k > 0; k--) @case = @case.Together(Pick(@case.Parties, random).Id, Points(random), Combination(@case, random));
        if (random.Next(3) == 0) @case = @case.Never(Combination(@case, random));
        for (var k = random.Next(3); k > 0; k--) @case = WithAudience(@case, k, random);
        if (random.Next(4) == 0)
            @case = @case with { Agreement = new([@case.Parties[0].Id], random.Next(2) == 0 ? null : random.Next(1, @case.Parties.Count + 1)) };
        return @case;
    }

    private static Case WithIssue(Case @case, int i, Random random) => random.Next(4) switch
    {
        0 => @case.Numeric($"I{i}", 0, random.Next(1, 4) * 0.5m, 0.5m),
        1 => @case.Item($"I{i}"),
        _ => @case.Issue($"I{i}", [.. Enumerable.Range(0, random.Next(2, 5)).Select(o => $"o{o}")]),
    };

    private static IssueScore Score(Issue issue, Random random)
    {
        if (issue.IsDivided) return new(issue.Id, [], Whole: Amount(random));
        var listed = issue.IsNumeric ? [issue.Options[0], issue.Options[^1]] : issue.Options.Where(_ => random.Next(5) > 0);
        return new(
            issue.Id, listed.DistinctBy(o => o.Id).Select(o => new OptionScore(o.Id, Amount(random))).ToCatalog(),
            random.Next(3) == 0 ? new Known(random.Next(1, 5)) : null);
    }

    private static Case WithAudience(Case @case, int k, Random random) => @case with
    {
        Audiences = @case.Audiences.Append(new Audience
        {
            Id = $"audience-{k}",
            Name = $"Audience {k}",
            Party = Pick(@case.Parties, random).Id,
            Weight = new Known(random.Next(3) * 0.5m),
            AcceptsFrom = random.Next(2) == 0 ? new Known(Points(random)) : null,
            Values = @case.Issues.Where(_ => random.Next(2) == 0).Select(i => Score(i, random)).ToCatalog(),
        }).ToCatalog(),
    };

    private static Choice StatusQuo(Case @case, Random random) =>
        Naive.Packages(@case).ToArray() is { Length: > 0 } all ? all[random.Next(all.Length)] : new([]);

    private static Pattern Combination(Case @case, Random random) => Draft.Both(
        Some(Pick(@case.Issues, random), random),
        random.Next(2) == 0 ? Some(Pick(@case.Issues, random), random) : new Pattern.Not(Some(Pick(@case.Issues, random), random)));

    private static Pattern.Holds Some(Issue issue, Random random) => new(issue.Id, [Pick(issue.Options, random).Id]);

    private static T Pick<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];

    private static decimal Points(Random random) => random.Next(-20, 41) / 4m;

    private static Amount Amount(Random random) => random.Next(4) switch
    {
        0 => new Between(Points(random) - 20, null, Points(random) + 20),
        1 => new Between(-30, Points(random), 30),
        _ => new Known(Points(random)),
    };
}
