namespace Parley.Engine.Bargaining;

/// <summary>Accepts by chance, the likelier the later it is and the closer the offer is to what the others may give at most.</summary>
/// <remarks>
/// AgentK: Kawaguchi, Fujita and Ito 2011: P = t⁵/5 + (u − emax(t)) + (u − target(t)), the estimate and the target as in <see cref="AgentKBidding"/>. What the description leaves open: a chance below a tenth
/// counts as none, so that a poor early offer is not taken by luck.
/// </remarks>
/// <param name="tremor">How much the target strays; 3 in the source.</param>
public sealed class AcAgentK(double tremor = 3) : AcceptanceCondition
{
    private readonly AgentKEstimate _estimate = new(tremor);

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<AcceptanceCondition> Entry { get; } = new("ac-agent-k", "Accepts by chance, likelier later and closer to what the others may give at most.",
        [new("tremor", "how much its target strays", 3, 0, 10)], v => new AcAgentK(v[0]));

    /// <inheritdoc/>
    public override void Observe(in Turn turn, int by, Offer offer) => _estimate.Add(Seat.Utility(offer));

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, Offer offered, Offer planned)
    {
        if (planned.IsNone) return true;
        var utility = Seat.Utility(offered);
        var t = turn.Time;
        var chance = (t * t * t * t * t / 5) + (utility - _estimate.Most) + (utility - _estimate.Target(t, 0));
        return chance >= 0.1 && Seat.Random.NextUnit() < chance;
    }
}
