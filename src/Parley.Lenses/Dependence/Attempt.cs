using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Something a party can try to reach without anyone's consent.</summary>
/// <param name="Reaches">What it brings about if it succeeds.</param>
/// <param name="Options">The same by index of issue and option.</param>
/// <param name="Costs">What trying costs, in the party's points.</param>
/// <param name="Chance">How likely it succeeds, 0 to 1.</param>
internal sealed record Attempt(Choice Reaches, IReadOnlyDictionary<int, int> Options, decimal Costs, decimal Chance)
{
    /// <summary>A party's attempts. What shares an item in parts is left out.</summary>
    public static IReadOnlyList<Attempt> Of(CaseModel model, int party)
    {
        var issues = model.Case.Issues;
        return
        [
            .. model.Case.Alone.Where(a => a.Party == model.Case.Parties[party].Id)
                .Where(a => a.Reaches.Chosen.All(c => c.Option is not null))
                .Select(a => new Attempt(a.Reaches, Options(a.Reaches), model.Judgement(a.Costs), model.Judgement(a.Chance))),
        ];

        Dictionary<int, int> Options(Choice reaches) =>
            reaches.Chosen.ToDictionary(c => issues.IndexOf(c.Id), c => issues[c.Id].Options.IndexOf(c.Option!));
    }
}
