namespace Parley.Engine.Bargaining;

/// <summary>A way to negotiate, from which a <see cref="Negotiator"/> is made for every run of talks.</summary>
public interface IStrategy
{
    /// <summary>Its name, kebab-case, with its settings where they are not the usual ones: <c>boulware</c>, <c>boulware(e=0.05)</c>.</summary>
    string Name { get; }

    /// <summary>A party's side for one run of talks.</summary>
    Negotiator Sit();
}
