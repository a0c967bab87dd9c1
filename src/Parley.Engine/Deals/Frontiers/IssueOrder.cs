namespace Parley.Engine.Deals;

/// <summary>
/// Packages as mixed-radix numbers, so that comparing the numbers compares the packages issue by issue. A number is a sum over
/// the options chosen, so it can be carried along wherever points are added, in any order of work. Large spaces need several
/// words; the first is the most significant.
/// </summary>
internal sealed class IssueOrder
{
    private readonly int[] _word;
    private readonly long[] _unit;
    private readonly bool[] _canBeAbsent;

    /// <summary>The order over packages of a space.</summary>
    public IssueOrder(DealSpace space)
    {
        _word = new int[space.Issues];
        _unit = new long[space.Issues];
        _canBeAbsent = new bool[space.Issues];
        var word = 0;
        long unit = 1;
        for (var issue = space.Issues - 1; issue >= 0; issue--)
        {
            _canBeAbsent[issue] = space.AppliesWhen?[issue] is not null;
            // Absence comes before the first option, so it takes a digit of its own.
            var digits = space.Options[issue] + (_canBeAbsent[issue] ? 1 : 0);
            if (unit > long.MaxValue / 2 / digits)
            {
                word++;
                unit = 1;
            }
            _word[issue] = word;
            _unit[issue] = unit;
            unit *= digits;
        }
        Words = word + 1;
        for (var issue = 0; issue < space.Issues; issue++) _word[issue] = word - _word[issue];
    }

    /// <summary>How many words a number has.</summary>
    public int Words { get; }

    /// <summary>The word that an issue's digit is in.</summary>
    public int Word(int issue) => _word[issue];

    /// <summary>What choosing an option adds to its word.</summary>
    public long Digit(int issue, int option) => _unit[issue] * (option + (_canBeAbsent[issue] ? 1 : 0));
}
