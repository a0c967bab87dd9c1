using Parley.Cases;

namespace Parley.Lenses.Tests;

/// <summary>Who gives what, who can reach what alone, and offers, added to drafts.</summary>
internal static class Given
{
    public static Case GivenBy(this Case draft, string issue, params string[] parties) => draft with
    {
        Issues = draft.Issues.Select(i => i.Name == issue ? i with { GivenBy = Ids(draft, parties) } : i).ToCatalog(),
    };

    public static Case Alone(this Case draft, string party, decimal costs, decimal chance, params (string Issue, string Option)[] reaches) => draft with
    {
        Alone = draft.Alone.Append(new(Ids(draft, party)[0], Draft.Choose(reaches), new Known(costs), new Known(chance))).ToSequence(),
    };

    public static Case Offered(this Case draft, string by, params (string Issue, string Option)[] chosen) =>
        draft with { Offers = draft.Offers.Append(new(Ids(draft, by)[0], null, Draft.Choose(chosen))).ToSequence() };

    /// <summary>A random case in which it is said who gives what, some things can be reached alone, and offers were made.</summary>
    public static Case Random(int seed)
    {
        var (@case, random) = (RandomCase.Of(seed), new Random(seed + 1_000_000));
        if (@case.StatusQuo is null && Naive.Packages(@case).FirstOrDefault() is { } first) @case = @case with { StatusQuo = first };
        var packages = Naive.Packages(@case).ToArray();
        if (packages.Length == 0) return @case;
        return @case with
        {
            Issues = @case.Issues.Select(i => i with { GivenBy = Some(), Options = i.Options.Select(Own).ToCatalog() }).ToCatalog(),
            Alone = Enumerable.Range(0, random.Next(4)).Select(_ => Attempt()).ToSequence(),
            Offers = Enumerable.Range(0, random.Next(5)).Select(_ => new Offer(Party().Id, null, packages[random.Next(packages.Length)])).ToSequence(),
        };

        Party Party() => @case.Parties[random.Next(@case.Parties.Count)];
        Sequence<string> Some() => @case.Parties.Where(_ => random.Next(2) == 0).Select(p => p.Id).ToSequence();
        Option Own(Option option) => random.Next(4) == 0 ? option with { GivenBy = Some() } : option;
        Alone Attempt()
        {
            var reaches = packages[random.Next(packages.Length)].Chosen.Where(_ => random.Next(2) == 0).ToCatalog();
            return new(Party().Id, new(reaches), new Known(random.Next(8) / 2m), new Known(random.Next(5) / 4m));
        }
    }

    private static Sequence<string> Ids(Case draft, params string[] names) =>
        names.Select(n => draft.Parties.Single(p => p.Name == n).Id).ToSequence();
}
