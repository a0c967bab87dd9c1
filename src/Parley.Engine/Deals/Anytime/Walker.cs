namespace Parley.Engine.Deals;

/// <summary>
/// A package that changes one issue at a time, with its values and broken rules kept up to date. Issues that do not arise keep
/// the option they would have, so that a step back restores everything.
/// </summary>
internal sealed class Walker
{
    private readonly SearchSpace _search;
    private readonly int[] _wish;
    private readonly bool[] _holds;
    private readonly int[] _asked;
    private readonly List<int> _changed = [];
    private int _round;

    /// <summary>A walker at the package in which every issue takes its first option.</summary>
    public Walker(SearchSpace search)
    {
        _search = search;
        var space = search.Space;
        _wish = new int[space.Issues];
        _holds = new bool[search.Terms.Length];
        _asked = new int[search.Terms.Length];
        Package = new int[space.Issues];
        Value = new long[space.Dimensions];
        Settle();
    }

    /// <summary>The package: −1 where an issue does not arise.</summary>
    public int[] Package { get; }

    /// <summary>Its value, by dimension.</summary>
    public long[] Value { get; }

    /// <summary>How many rules it breaks.</summary>
    public int Broken { get; private set; }

    /// <summary>The option an issue has, or would have if it arose.</summary>
    public int Wish(int issue) => _wish[issue];

    /// <summary>Goes to a package; issues that do not arise in it take their first option if they come to.</summary>
    public void GoTo(int[] package)
    {
        for (var i = 0; i < package.Length; i++) _wish[i] = Math.Max(0, package[i]);
        Settle();
    }

    /// <summary>Goes where every issue takes the option given for it.</summary>
    public void GoTo(Func<int, int> option)
    {
        for (var i = 0; i < _wish.Length; i++) _wish[i] = option(i);
        Settle();
    }

    /// <summary>Changes one issue.</summary>
    public void Change(int issue, int option)
    {
        _wish[issue] = option;
        if (Package[issue] < 0) return;
        _changed.Clear();
        Put(issue, option);
        // Conditions are not circular, so this ends; each issue is looked at again after what it depends on.
        for (var k = 0; k < _changed.Count; k++)
        {
            foreach (var dependent in _search.Dependents[_changed[k]])
            {
                var arises = _search.Space.Arises(dependent, Package);
                if (arises != Package[dependent] >= 0) Put(dependent, arises ? _wish[dependent] : -1);
            }
        }
        _round++;
        foreach (var i in _changed)
        {
            foreach (var t in _search.TermsOf[i])
            {
                if (_asked[t] == _round) continue;
                _asked[t] = _round;
                var holds = _search.Terms[t].Holds(Package);
                if (holds != _holds[t]) Count(t, holds);
            }
        }
    }

    private void Put(int issue, int option)
    {
        var before = Package[issue];
        Package[issue] = option;
        _changed.Add(issue);
        for (var d = 0; d < Value.Length; d++)
        {
            var points = _search.Space.Points[d][issue];
            Value[d] += (option >= 0 ? points[option] : 0) - (before >= 0 ? points[before] : 0);
        }
    }

    private void Count(int term, bool holds)
    {
        _holds[term] = holds;
        if (_search.Terms[term].Points is not { } points) Broken += holds ? 1 : -1;
        else
        {
            for (var d = 0; d < Value.Length; d++) Value[d] += holds ? points[d] : -points[d];
        }
    }

    private void Settle()
    {
        var space = _search.Space;
        _wish.CopyTo(Package, 0);
        // As many passes as conditions can depend on one another in a row.
        for (var again = true; again;)
        {
            again = false;
            for (var i = 0; i < Package.Length; i++)
            {
                var option = space.Arises(i, Package) ? _wish[i] : -1;
                again |= option != Package[i];
                Package[i] = option;
            }
        }
        Broken = 0;
        for (var t = 0; t < _holds.Length; t++)
        {
            _holds[t] = _search.Terms[t].Holds(Package);
            if (_holds[t] && _search.Terms[t].Points is null) Broken++;
        }
        space.Value(Package).CopyTo(Value, 0);
    }
}
