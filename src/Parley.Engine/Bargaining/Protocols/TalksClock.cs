using Parley.Engine.Sampling;

namespace Parley.Engine.Bargaining;

/// <summary>How much of the time until the deadline is used: by rounds, or by simulated seconds, whichever is further on.</summary>
internal struct TalksClock(TalksRules rules, RandomStream random)
{
    private double _elapsed;

    /// <summary>Whether simulated seconds are out.</summary>
    public readonly bool IsOut => rules.Seconds is { } limit && _elapsed > limit;

    /// <summary>The time used, 0 to 1, in a round.</summary>
    public readonly double At(int round)
    {
        var byRounds = rules.Rounds <= 1 ? 1 : (double)round / (rules.Rounds - 1);
        return rules.Seconds is { } limit ? Math.Min(Math.Max(byRounds, _elapsed / limit), 1) : byRounds;
    }

    /// <summary>An offer is being thought about.</summary>
    public void Think()
    {
        if (rules.Seconds is null) return;
        var (least, most) = rules.SecondsPerOffer;
        _elapsed += least == most ? least : least + ((most - least) * random.NextUnit());
    }
}
