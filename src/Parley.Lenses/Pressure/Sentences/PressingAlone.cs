namespace Parley.Lenses;

/// <summary>What pressing would bring a party if the others stood still, or pulled all they have.</summary>
internal static class PressingAlone
{
    public static IEnumerable<string> Of(PressureView view, int party)
    {
        if (view.Levers.Owners.Length == 1) yield break;
        var (name, alone) = (view.Party(party).Name, view.Alone[party]);
        if (!Same(alone, view.Pressed(party)))
            yield return alone.Profile[party] == 0
                ? $"Even if the others stood still, no lever would win {name} a better bargain."
                : $"If the others stood still, the best that {name} could do is {view.Pulled(alone, party)}: the bargain would be worth {view.Say(party, alone.Value(party))} to it.";
        if (view.Levers.Sides is not null) yield break;
        var all = view.Levers.Sets.Select((sets, p) => p == party ? 0 : Array.FindIndex(sets.Sets, s => s.Length == sets.Sets[^1].Length)).ToArray();
        var best = view.Levers.At(PressureModel.With(all, party, view.Levers.BestReply(party, all)));
        yield return $"If the others pulled all they could, {name} would do best {(best.Profile[party] == 0 ? "to stand still" : $"with {view.Pulled(best, party)}")}: "
            + $"that would be worth {view.Say(party, best.Value(party))} to it.";
    }

    private static bool Same(Situation x, Situation y) => x.Profile.AsSpan().SequenceEqual(y.Profile);
}
