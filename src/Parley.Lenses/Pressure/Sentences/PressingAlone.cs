namespace Parley.Lenses;

/// <summary>What pressing would bring a party if the others stood still, or pulled all they have.</summary>
internal static class PressingAlone
{
    public static IEnumerable<string> Of(PressureView view, int party)
    {
        if (view.Levers.Owners.Length == 1) yield break;
        var (name, alone) = (view.Party(party).Name, view.Alone[party]);
        var others = Say.List([.. view.Levers.Owners.Where(p => p != party).Select(p => view.Party(p).Name)]);
        if (!alone.Profile.AsSpan().SequenceEqual(view.Pressed(party).Profile))
            yield return alone.Profile[party] == 0
                ? $"Even if {others} stood still, no lever would win {name} a better bargain."
                : $"If {others} stood still, the best that {name} could do is {view.Pulled(alone, party)}: "
                    + $"the bargain would be worth {view.Say(party, alone.Value(party))} to it.";
        if (view.Levers.Sides is not null) yield break;
        int[] all = [.. view.Levers.Sets.Select((sets, p) => p == party ? 0 : Largest(sets))];
        var best = view.Levers.At(PressureModel.With(all, party, view.Levers.BestReply(party, all)));
        yield return $"If {others} pulled all they could, {name} would do best "
            + $"{(best.Profile[party] == 0 ? "to stand still" : $"with {view.Pulled(best, party)}")}: "
            + $"that would be worth {view.Say(party, best.Value(party))} to it.";
    }

    // Sets are ordered by size.
    private static int Largest(LeverSets sets) => Array.FindIndex(sets.Sets, set => set.Length == sets.Sets[^1].Length);
}
