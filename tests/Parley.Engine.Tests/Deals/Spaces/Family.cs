namespace Parley.Engine.Tests;

/// <summary>Kinds of random deal spaces, by what makes them hard.</summary>
public enum Family
{
    TwoParties,
    ManyParties,
    Interactions,
    Rules,
    ConditionalIssues,
    Audiences,
    Agreement,
    Everything,
}
