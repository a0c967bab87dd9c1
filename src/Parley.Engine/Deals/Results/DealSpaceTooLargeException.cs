namespace Parley.Engine.Deals;

/// <summary>
/// The space cannot be solved within the budget: rules, conditions and interactions tie too many issues together. The message says
/// which issues, in words that can follow "This case cannot be solved: ".
/// </summary>
public sealed class DealSpaceTooLargeException : Exception
{
    /// <summary>Names the issues (by index) that are tied together and how many combinations that makes.</summary>
    public DealSpaceTooLargeException(int[] issues, double combinations)
        : base($"its rules, conditions and interactions tie {issues.Length} issues together in {combinations:0.#e+0} combinations")
    {
        Issues = issues;
        Combinations = combinations;
    }

    /// <summary>The issues tied together.</summary>
    public int[] Issues { get; }

    /// <summary>How many combinations would have to be kept apart.</summary>
    public double Combinations { get; }
}
