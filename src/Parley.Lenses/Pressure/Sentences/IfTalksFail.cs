namespace Parley.Lenses;

/// <summary>What pressing costs a party if talks fail, and whether it would carry its threat out.</summary>
internal static class IfTalksFail
{
    public static IEnumerable<string> Of(PressureView view, int party)
    {
        var (pressed, name) = (view.Pressed(party), view.Party(party).Name);
        if (!pressed.Profile.Any(set => set > 0)) yield break;
        var (before, after) = (view.Talks.NoDeal[party], pressed.NoDeal[party]);
        yield return after == before
            ? $"If talks fail under pressure, {name} is left with {view.Say(party, after)}, as much as if they failed without."
            : $"If talks fail under pressure, {name} is left with {view.Say(party, after)}, "
                + $"{Say.Number(Math.Abs(view.Points(party, after - before)))} {(after < before ? "less" : "more")} than if they failed without.";
        if (pressed.Profile[party] == 0) yield break;
        var still = view.Levers.NoDeal(PressureModel.With(pressed.Profile, party, 0))[party];
        yield return after < still
            ? $"It is a threat that {name} would rather not carry out: once talks have failed, it costs {name} "
                + $"{view.Say(party, still - after)} more than standing still, so it counts only if the others believe it."
            : $"Carrying it out costs {name} nothing, so the others will believe it.";
    }
}
