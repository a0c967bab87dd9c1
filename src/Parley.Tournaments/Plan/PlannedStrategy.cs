using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>A strategy of a plan.</summary>
/// <param name="Name">Its name with its settings, as in the results.</param>
/// <param name="Strategy">The strategy itself; null where it comes from a user's assembly that only a worker may load.</param>
/// <param name="Assembly">Where it comes from; null for one of Parley's own.</param>
public sealed record PlannedStrategy(string Name, IStrategy? Strategy, StrangerAssembly? Assembly = null)
{
    /// <summary>Whether somebody else wrote it, so that it plays in a process of its own.</summary>
    public bool IsStranger => Assembly is not null;
}
