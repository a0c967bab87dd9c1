namespace Parley.Engine.Pressure;

/// <summary>What talking and pressing are worth to one party, in units of its grid.</summary>
/// <param name="Talks">The bargain without levers; the no-deal value where there is none.</param>
/// <param name="Pressed">The bargain under the threats; the no-deal value under them where there is none.</param>
/// <param name="Failed">The no-deal value under the threats: what is left if talks fail.</param>
/// <param name="Presses">Whether the party itself pulls a lever.</param>
/// <param name="DealByTalks">Whether there is a bargain without levers.</param>
/// <param name="DealUnderPressure">Whether there is one under the threats.</param>
public readonly record struct PressureStakes(
    long Talks, long Pressed, long Failed, bool Presses, bool DealByTalks, bool DealUnderPressure)
{
    /// <summary>Pressing must stand at least one chance in so many that it makes talks fail: 10, a chance of 0.1.</summary>
    public const int OneChanceIn = 10;

    /// <summary>
    /// The chance that pressure makes talks fail at which pressing and talking are worth the same: 1 where pressing is worth as
    /// much even after talks have failed, 0 where it gains nothing.
    /// </summary>
    public double BreakEven =>
        Pressed <= Talks ? 0 : Failed >= Talks ? 1 : (Pressed - Talks) / (double)(Pressed - Failed);

    /// <summary>
    /// The answer: press only if it gains, and still gains at a chance of 1 in <see cref="OneChanceIn"/> that talks fail.
    /// </summary>
    public PressureVerdict Verdict =>
        Presses && Pressed > Talks && (Int128)(Pressed - Talks) * OneChanceIn >= Pressed - Failed ? PressureVerdict.Press
        : DealByTalks || DealUnderPressure ? PressureVerdict.Talk
        : PressureVerdict.Neither;
}
