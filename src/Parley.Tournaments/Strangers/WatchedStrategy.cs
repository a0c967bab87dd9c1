using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>A strategy whose every call is watched.</summary>
/// <param name="inner">The strategy.</param>
/// <param name="name">Its name, kept because asking for it would run its code unwatched.</param>
/// <param name="party">As which party it sits.</param>
/// <param name="watch">Who watches.</param>
internal sealed class WatchedStrategy(IStrategy inner, string name, int party, Watch watch) : IStrategy
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Negotiator Sit()
    {
        watch.Begin(party);
        var negotiator = inner.Sit() ?? throw new StrategyException("it sat nobody down at the table");
        watch.End();
        return new WatchedNegotiator(negotiator, party, watch);
    }
}
