using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>Where a party's answer turns: by the chance that talks fail, and by what its levers cost it.</summary>
internal static class SwitchPoints
{
    public static IEnumerable<string> Of(PressureView view, int party)
    {
        var (stakes, name) = (view.Stakes(party), view.Party(party).Name);
        if (stakes.Presses && stakes.Pressed > stakes.Talks)
            yield return stakes.BreakEven >= 1
                ? $"Failed talks under pressure leave {name} no worse off than talking, so no chance of failure turns the answer."
                : $"Pressing wins {name} {view.Say(party, stakes.Pressed - stakes.Talks)} if talks succeed and loses it "
                    + $"{Say.Number(view.Points(party, stakes.Talks - stakes.Failed))} if they fail: "
                    + $"the two balance at a chance of {Say.Percent(stakes.BreakEven)} that they fail (the verdict is to press from {Say.Percent(1.0 / PressureStakes.OneChanceIn)} up).";
        if (CostSwitch.Of(view.Levers, party, stakes.Verdict) is not { } turn) yield break;
        yield return (stakes.Verdict, turn.Multiple) switch
        {
            (PressureVerdict.Press, { } multiple) =>
                $"If its levers cost {name} {Say.Number(multiple)} times as much as stated, or more, "
                + "pressing no longer pays (found to a thousandth).",
            (PressureVerdict.Press, _) =>
                $"Even if its levers cost {name} {CostSwitch.Largest} times as much as stated, pressing would pay.",
            (_, 0m) => $"Only if its levers cost {name} nothing would pressing pay.",
            (_, { } multiple) =>
                $"If its levers cost {name} no more than {Say.Number(multiple)} times what is stated, "
                + "pressing would pay (found to a thousandth).",
            _ => $"Even if its levers cost {name} nothing, pressing would not pay.",
        };
    }
}
