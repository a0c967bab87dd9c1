using Parley.Cases;

namespace Parley.Lenses.Tests.Audiences;

/// <summary>Ratification by trying every package, from the definitions alone.</summary>
internal static class NaiveRatification
{
    /// <summary>The case as it would be if only these audiences could block.</summary>
    public static Case Heard(Case @case, params string[] audiences) => @case with
    {
        Audiences = @case.Audiences.Select(a => audiences.Contains(a.Id) ? a : a with { AcceptsFrom = null }).ToCatalog(),
    };

    /// <summary>Packages that suit the parties, whatever audiences say.</summary>
    public static Choice[] Suiting(Case @case) => Acceptable(Heard(@case));

    public static Choice[] Acceptable(Case @case) => [.. Naive.Packages(@case).Where(x => Naive.IsAcceptable(@case, x))];

    /// <summary>Packages that suit the parties, that nothing feasible dominates, and whose values no acceptable package has.</summary>
    public static Choice[] Lost(Case @case)
    {
        var all = Naive.Packages(@case).Select(x => Values(@case, x)).ToArray();
        var kept = Acceptable(@case).Select(x => Key(Values(@case, x))).ToHashSet();
        return [.. Suiting(@case).Where(x => Values(@case, x) is var v && !kept.Contains(Key(v)) && !all.Any(w => Dominates(w, v)))];
    }

    /// <summary>The smallest gain, as a share of the most that the party could gain over packages that suit the parties.</summary>
    public static decimal LeastShare(Case @case, Choice[] suiting, Choice choice) => @case.Parties
        .Select(p => (p.Id, Most: suiting.Max(x => Naive.Value(@case, p.Id, x)) - Naive.NoDeal(@case, p.Id))).Where(p => p.Most > 0)
        .Select(p => (Naive.Value(@case, p.Id, choice) - Naive.NoDeal(@case, p.Id)) / p.Most).DefaultIfEmpty(decimal.MaxValue).Min();

    public static decimal[] Values(Case @case, Choice choice) => [.. @case.Parties.Select(p => Naive.Value(@case, p.Id, choice))];

    public static string Key(decimal[] values) => string.Join(' ', values.Select(v => v.ToString("0.####")));

    private static bool Dominates(decimal[] left, decimal[] right) =>
        left.Zip(right).All(x => x.First >= x.Second) && left.Zip(right).Any(x => x.First > x.Second);
}
