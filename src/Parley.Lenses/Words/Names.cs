namespace Parley.Lenses;

/// <summary>What things of a case are called, by index.</summary>
internal static class Names
{
    /// <summary>A party's name.</summary>
    public static string Name(this CaseModel model, int party) => model.Case.Parties[party].Name;

    /// <summary>An option with its unit: <c>Sanctions stay</c>, <c>45 min</c>.</summary>
    public static string OptionName(this CaseModel model, int issue, int option)
    {
        var all = model.Case.Issues[issue];
        return InWords.Option(all, new(all.Id, all.Options[option].Id));
    }

    /// <summary>Amounts by party: <c>Russia 12 points and United States 3</c>.</summary>
    public static string Each(this CaseModel model, IEnumerable<int> parties, Func<int, decimal> amount) => Say.List(
        [.. parties.Select((p, at) => $"{model.Name(p)} {(at == 0 ? Say.Points(amount(p)) : Say.Number(amount(p)))}")]);
}
