using Parley.Cases;

namespace Parley.Lenses;

/// <summary>
/// The claims that the answer for a party rests on: its levers, the others' that are pulled, and the issues that pressure
/// moves.
/// </summary>
internal static class PressureEvidence
{
    public static IReadOnlyList<string> Of(PressureView view, int party)
    {
        var pressed = view.Pressed(party);
        var own = view.Levers.Sets[party].Sets.SelectMany(set => set);
        var levers = own.Concat(view.Levers.Pulled(pressed.Profile)).Distinct();
        var moved = view.Talks.Bargain is { } talks && pressed.Bargain is { } bargain
            ? Moved.Changes(view, party, talks, bargain).Select(c => view.Case.Issues[c.Issue].Id)
            : [];
        List<string> entries =
        [
            .. levers.Select(lever => $"levers.{view.Case.Levers[lever].Id}"), $"parties.{view.Party(party).Id}.benchmark",
            .. moved.SelectMany(issue => view.Model.Stakeholders.Select(p => $"values.{view.Party(p).Id}.{issue}")),
        ];
        return Evidence.For(view.Case, entries);
    }
}
