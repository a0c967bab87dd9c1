using System.Globalization;

namespace Parley.Tournaments;

/// <summary>What time costs the parties of a scenario.</summary>
/// <param name="IsFromCase">Whether each party's factor is its case's.</param>
/// <param name="Factor">Everybody's factor, where it is not; 1 for none.</param>
public sealed record Discounting(bool IsFromCase, double Factor)
{
    /// <summary>Each party's <c>discount</c> as its case says; 1 where that is silent.</summary>
    public static Discounting FromCase { get; } = new(true, 1);

    /// <summary>As in a plan: <c>case</c>, or a number.</summary>
    public string Written => IsFromCase ? "case" : Factor.ToString("R", CultureInfo.InvariantCulture);
}
