using Parley.Engine.Bargaining;
using Parley.Lenses;

namespace Parley.Tournaments;

/// <summary>A scenario of a plan: a case that can be bargained over.</summary>
public sealed record PlannedScenario
{
    private readonly Lazy<Scenario> _talks;

    /// <summary>A scenario.</summary>
    /// <param name="name">What it is called in the results.</param>
    /// <param name="hash">SHA-256 over its files, in hexadecimal.</param>
    /// <param name="model">The case, at its likely values.</param>
    /// <param name="talks">What the talks are about, where that was prepared already.</param>
    public PlannedScenario(string name, string hash, CaseModel model, Scenario? talks = null)
    {
        (Name, Hash, Model) = (name, hash, model);
        PartyIds = [.. model.Case.Parties.Select(p => p.Id)];
        _talks = new(() => talks ?? Scenario.Of(model.Space));
    }

    /// <summary>What it is called in the results.</summary>
    public string Name { get; }

    /// <summary>SHA-256 over its files, in hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The case, at its likely values.</summary>
    public CaseModel Model { get; }

    /// <summary>The parties' ids.</summary>
    public IReadOnlyList<string> PartyIds { get; }

    /// <summary>How many parties.</summary>
    public int Parties => PartyIds.Count;

    /// <summary>What the talks are about; prepared when it is first asked for.</summary>
    /// <exception cref="ScenarioException">It cannot be bargained over.</exception>
    public Scenario Talks => _talks.Value;
}
