using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Every uncertain number of a case, and judgements that give each a value.</summary>
internal sealed class Doubts
{
    private readonly Case _case;
    private readonly List<Doubt> _all = [];
    private readonly Dictionary<Amount, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _quantities = new(StringComparer.Ordinal);

    private Doubts(Case @case) => _case = @case;

    /// <summary>The uncertain numbers, in the order of the case file.</summary>
    public IReadOnlyList<Doubt> All => _all;

    /// <summary>The uncertain numbers of a case that an answer about its deals or its levers can depend on.</summary>
    /// <param name="case">The case.</param>
    /// <param name="discounts">Whether the parties' discounts are among them; only talks depend on those.</param>
    public static Doubts Of(Case @case, bool discounts = false)
    {
        var doubts = new Doubts(@case);
        foreach (var quantity in @case.Quantities)
        {
            doubts.Add($"quantities.{quantity.Id}", quantity.Name, quantity.Value);
            if (doubts.PlaceOf(quantity.Value) is { } place) doubts._quantities[quantity.Id] = place;
        }
        foreach (var sheet in @case.Values) doubts.AddSheet($"values.{sheet.Id}", @case.Parties[sheet.Id].Name, sheet.Issues);
        foreach (var (id, amount) in @case.NoDeal) doubts.Add($"no-deal.{id}", $"{@case.Parties[id].Name}: no deal", amount);
        foreach (var (id, amount) in @case.WalkAway) doubts.Add($"walk-away.{id}", $"{@case.Parties[id].Name}: walk-away", amount);
        for (var i = 0; i < @case.Interactions.Count; i++)
        {
            var interaction = @case.Interactions[i];
            doubts.Add($"interactions[{i}].points", $"{@case.Parties[interaction.Party].Name}: interaction {i + 1}", interaction.Points);
        }
        foreach (var audience in @case.Audiences)
        {
            var path = $"audiences.{audience.Id}";
            doubts.Add($"{path}.weight", $"{audience.Name}: weight", audience.Weight);
            doubts.Add($"{path}.accepts-from", $"{audience.Name}: accepts from", audience.AcceptsFrom);
            doubts.AddSheet($"{path}.values", audience.Name, audience.Values);
        }
        foreach (var lever in @case.Levers)
            foreach (var (id, amount) in lever.Costs)
                doubts.Add($"levers.{lever.Id}.costs.{id}", $"{lever.Name}: cost to {doubts.NameOf(id)}", amount);
        if (discounts)
            foreach (var party in @case.Parties) doubts.Add($"parties.{party.Id}.discount", $"{party.Name}: discount", party.Discount);
        return doubts;
    }

    /// <summary>The likely value of each.</summary>
    public decimal[] Likely() => [.. _all.Select(d => d.Range.Point)];

    /// <summary>The judgement that gives each uncertain number its value in <paramref name="values"/>, which must stay as they are.</summary>
    public Judgement At(decimal[] values)
    {
        var certain = Judgements.Likely(_case);
        decimal Quantity(string id) => _quantities.TryGetValue(id, out var at) ? values[at] : _case.Quantities[id].Value.At(_ => 0);
        return amount => amount switch
        {
            Between => _places.TryGetValue(amount, out var at) ? values[at] : certain(amount),
            Computed computed => computed.Formula.At(Quantity),
            _ => certain(amount),
        };
    }

    /// <summary>Which uncertain number an amount is; null where it is none.</summary>
    public int? PlaceOf(Amount amount) => _places.TryGetValue(amount, out var at) ? at : null;

    /// <summary>Which uncertain number a quantity is; null where it is certain.</summary>
    public int? PlaceOf(string quantity) => _quantities.TryGetValue(quantity, out var at) ? at : null;

    private string NameOf(string id) => _case.Parties.Find(id)?.Name ?? _case.Audiences[id].Name;

    private void AddSheet(string path, string owner, Catalog<IssueScore> issues)
    {
        foreach (var score in issues)
        {
            var issue = _case.Issues[score.Id];
            Add($"{path}.{score.Id}.weight", $"{owner}: {issue.Name}, weight", score.Weight);
            Add($"{path}.{score.Id}", $"{owner}: {issue.Name}", score.Whole);
            foreach (var (id, amount) in score.Points)
                Add($"{path}.{score.Id}.{id}", $"{owner}: {issue.Name}, {OptionName(issue, id)}", amount);
        }
    }

    private static string OptionName(Issue issue, string id) =>
        issue.IsNumeric ? issue.Range!.Unit is { } unit ? $"{id} {unit}" : id : issue.Options[id].Name;

    private void Add(string path, string name, Amount? amount)
    {
        // One range object that stands in two places is one judgement.
        if (amount is Between range && _places.TryAdd(range, _all.Count)) _all.Add(new(path, name, range));
    }
}
