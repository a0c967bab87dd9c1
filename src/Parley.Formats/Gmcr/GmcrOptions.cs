using Parley.Cases;

namespace Parley.Formats;

/// <summary>
/// A case's issues as options that are taken or not: an issue of two options is one of them, a longer one has an option for each
/// of its own, exactly one of which is taken. Those of the first party stand first, so that GMCR+ keeps their order.
/// </summary>
internal sealed class GmcrOptions
{
    private readonly Case _case;

    // By number: the issue, and its option that is meant when this one is taken.
    private readonly List<(int Issue, int Option)> _all = [];
    private readonly Dictionary<(int Issue, int Option), int> _number = [];

    public GmcrOptions(Case @case)
    {
        _case = @case;
        var order = @case.Parties.Select(party => party.Id).Append("").ToList();
        var wanted = new List<(int Owner, int Issue, int Option)>();
        for (var i = 0; i < @case.Issues.Count; i++)
        {
            var options = @case.Issues[i].Options.Count;
            for (var o = options <= 2 ? options - 1 : 0; o < options; o++)
                wanted.Add((order.IndexOf(Owners(i, o) is [var first, ..] ? first : ""), i, o));
        }

        foreach (var (_, issue, option) in wanted.OrderBy(w => w.Owner))
        {
            _number[(issue, option)] = _all.Count;
            _all.Add((issue, option));
        }
    }

    /// <summary>How many options there are.</summary>
    public int Count => _all.Count;

    /// <summary>The options of a party.</summary>
    public IEnumerable<int> Of(string party) => Enumerable.Range(0, Count).Where(n => Owners(_all[n].Issue, _all[n].Option).Contains(party));

    /// <summary>The options with their names and directions.</summary>
    public YamlList Write()
    {
        var list = new YamlList(0);
        foreach (var (i, o) in _all)
        {
            var issue = _case.Issues[i];
            var option = issue.Options[o];
            var isYes = issue.Options.Count == 2 && issue.Options[0].Id == GmcrConflict.No && option.Id == GmcrConflict.Yes;
            var isBack = issue.Options.Count == 2 && issue.Options[0].Irreversible;
            list.Add(Terms.Map(
                ("name", Terms.Words(isYes ? issue.Name : $"{issue.Name}: {option.Name}")),
                ("permittedDirection", Terms.Words(option.Irreversible ? "fwd" : isBack ? "back" : "both"))));
        }

        return list;
    }

    /// <summary>What cannot be of the options of one issue: two of them at once, and none.</summary>
    public IEnumerable<YamlList> Exclusive()
    {
        for (var i = 0; i < _case.Issues.Count; i++)
        {
            var options = _case.Issues[i].Options.Count;
            if (options == 2) continue;
            for (var x = 0; x < options; x++)
                for (var y = x + 1; y < options; y++) yield return Term((i, x, true), (i, y, true));
            yield return Term([.. Enumerable.Range(0, options).Select(o => (i, o, false))]);
        }
    }

    /// <summary>How many terms a box makes.</summary>
    public long TermsOf(Box box) => box.Sides.Aggregate(
        1L, (product, side) => Math.Min(1_000_000, product * (IsSingle(side) ? 1 : side.Options.Length)));

    /// <summary>Conditions that together hold what a box holds.</summary>
    public IEnumerable<YamlList> TermsIn(Box box)
    {
        List<List<(int, int, bool)>> terms = [[]];
        foreach (var side in box.Sides)
        {
            var options = _case.Issues[side.Issue].Options.Count;
            List<(int, int, bool)> either = !IsSingle(side) ? [.. side.Options.Select(o => (side.Issue, o, true))]
                : options == 2 ? [(side.Issue, 1, side.Options[0] == 1)]
                : side.Options.Length == 1 ? [(side.Issue, side.Options[0], true)]
                : [(side.Issue, Enumerable.Range(0, options).Except(side.Options).Single(), false)];
            terms = [.. terms.SelectMany(term => either.Select(literal => term.Append(literal).ToList()))];
        }

        return terms.Select(term => Term([.. term]));
    }

    /// <summary>Every package that no rule forbids, in the order of the numbers that GMCR+ gives its states.</summary>
    public IReadOnlyList<Func<string, string?>> States()
    {
        var states = new List<(long Code, int[] Package)>();
        var package = new int[_case.Issues.Count];
        Add(0);
        return [.. states.OrderBy(state => state.Code).Select(state => Look(state.Package))];

        void Add(int issue)
        {
            if (issue == package.Length)
            {
                if (_case.Rules.Any(rule => rule.Never.Matches(Look(package)))) return;
                var code = package.Index().Sum(p => _number.TryGetValue((p.Index, p.Item), out var number) ? 1L << number : 0);
                states.Add((code, [.. package]));
                return;
            }

            for (package[issue] = 0; package[issue] < _case.Issues[issue].Options.Count; package[issue]++) Add(issue + 1);
        }

        Func<string, string?> Look(int[] of) => id => _case.Issues.IndexOf(id) is >= 0 and var at ? _case.Issues[at].Options[of[at]].Id : null;
    }

    private bool IsSingle((int Issue, int[] Options) side) =>
        side.Options.Length == 1 || side.Options.Length == _case.Issues[side.Issue].Options.Count - 1;

    private YamlList Term(params (int Issue, int Option, bool IsTaken)[] literals)
    {
        var pairs = literals.Select(literal => Terms.List(
            Terms.Number(_number[(literal.Issue, literal.Option)]), Terms.Words(literal.IsTaken ? "Y" : "N")));
        return Terms.List(pairs);
    }

    private Sequence<string> Owners(int issue, int option) => _case.Issues[issue].Options[option].GivenBy ?? _case.Issues[issue].GivenBy;
}
