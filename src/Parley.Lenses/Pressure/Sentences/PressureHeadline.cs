using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>The one sentence that answers the question for a party.</summary>
internal static class PressureHeadline
{
    public static string Of(PressureView view, int party) => view.Stakes(party).Verdict switch
    {
        PressureVerdict.Press => Press(view, party),
        PressureVerdict.Talk => Talk(view, party),
        _ => Neither(view, party),
    };

    private static string Press(PressureView view, int party)
    {
        var stakes = view.Stakes(party);
        return $"{Name(view, party)} does better by pressing: with {view.Pulled(view.Pressed(party), party)} "
            + $"{Worth(view, party, stakes)}, {Against(view, party)}, "
            + (stakes.BreakEven >= 1
                ? "and it loses nothing even if talks fail."
                : $"as long as the chance that pressure makes talks fail stays below {Say.Percent(stakes.BreakEven)}.");
    }

    private static string Talk(PressureView view, int party)
    {
        var (name, stakes) = (Name(view, party), view.Stakes(party));
        var even = stakes.Presses && stakes.Pressed == stakes.Talks;
        var talking = $"{name} does {(even ? "as well" : "better")} {(stakes.DealByTalks ? "by talking" : "without pressure")}: ";
        if (stakes.Presses && stakes.Pressed > stakes.Talks)
            return $"{talking}pressing would bring it {view.Say(party, stakes.Pressed)} instead of "
                + $"{Say.Number(view.Points(party, stakes.Talks))}, but a chance of {Say.Percent(stakes.BreakEven)} that pressure makes talks fail undoes that.";
        if (stakes.Presses)
            return $"{talking}under the threats to expect {Worth(view, party, stakes)}, {Against(view, party)}.";
        var pressed = stakes.Pressed < stakes.Talks ? $", and under pressure from others {Worth(view, party, stakes)}" : "";
        var worth = view.Say(party, stakes.Talks);
        return stakes.DealByTalks
            ? $"{talking}it has no lever that wins it a better bargain than talking, which is worth {worth} to it{pressed}."
            : $"{talking}it has no lever that wins it more than the {worth} that it has with no deal{pressed}.";
    }

    private static string Neither(PressureView view, int party)
    {
        var stakes = view.Stakes(party);
        var left = stakes.Failed == stakes.Talks ? "" : ", and under the threats to expect it is left with "
            + $"{view.Say(party, stakes.Failed)} instead of {Say.Number(view.Points(party, stakes.Talks))}";
        return $"Neither talking nor pressing brings {Name(view, party)} a deal: there is none with levers or without{left}.";
    }

    private static string Worth(PressureView view, int party, PressureStakes stakes) => stakes.DealUnderPressure
        ? $"the bargain is worth {view.Say(party, stakes.Pressed)} to it"
        : $"there is no deal, which leaves it with {view.Say(party, stakes.Pressed)}";

    private static string Against(PressureView view, int party)
    {
        var stakes = view.Stakes(party);
        var road = stakes.DealByTalks ? "by talking" : "without, as talking brings no deal";
        return stakes.Pressed == stakes.Talks
            ? $"the same as {road}"
            : $"against {Say.Number(view.Points(party, stakes.Talks))} {road}";
    }

    private static string Name(PressureView view, int party) => view.Party(party).Name;
}
