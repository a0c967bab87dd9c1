namespace Parley.Cases;

/// <summary>How much of each thing a case may have: far more than people write, little enough that checking stays quick.</summary>
internal static class Limits
{
    /// <summary>Steps of one numeric issue.</summary>
    public const int StepsOfOne = 10_000;

    /// <summary>Steps of all numeric issues, and of all intervals in patterns, together.</summary>
    public const int Steps = 200_000;

    /// <summary>Statements in one party's priorities: one bit each.</summary>
    public const int Statements = 60;

    /// <summary>Issues: each is looked at for every package that is named.</summary>
    public const int Issues = 2_000;

    /// <summary>Entries of one section.</summary>
    public const int Entries = 10_000;

    /// <summary>Packages, offers and the like, each of which is checked against every rule.</summary>
    public const int Choices = 1_000;
}
