using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// What the bargain under pressure settles otherwise than the one by talking, and what that is worth to a party.
/// </summary>
internal static class Moved
{
    private const int Most = 3;

    public static IEnumerable<string> Of(PressureView view, int party)
    {
        var pressed = view.Pressed(party);
        if (!pressed.Profile.Any(set => set > 0)) yield break;
        if (pressed.Bargain is not { } bargain)
        {
            yield return $"Under {(view.Threats is null ? "its best levers" : "these threats")} there is no deal.";
            yield break;
        }
        var under = view.Package(bargain);
        if (view.Talks.Bargain is not { } talks)
        {
            yield return $"The Nash bargain under pressure gives {InWords.Worth(view.Model, under)}.";
            yield break;
        }
        var changes = Changes(view, party, talks, bargain);
        yield return changes.Length == 0
            ? "The Nash bargain under pressure is the same as without."
            : $"The Nash bargain under pressure gives {InWords.Worth(view.Model, under)}; "
                + $"it differs in {InWords.Differences(view.Case.Issues, under.Choose, view.Package(talks).Choose)}.";
        foreach (var sentence in Traded(view, party, bargain, changes)) yield return sentence;
    }

    /// <summary>
    /// The issues that two bargains settle otherwise, and how many units more the second one's option gives a party, most
    /// first.
    /// </summary>
    public static (int Issue, long More)[] Changes(PressureView view, int party, FrontierPoint from, FrontierPoint to) =>
    [
        .. Enumerable.Range(0, view.Case.Issues.Count).Where(i => from.Package[i] != to.Package[i])
            .Select(i => (Issue: i, More: Units(view, party, i, to.Package[i]) - Units(view, party, i, from.Package[i])))
            .OrderByDescending(x => x.More),
    ];

    private static IEnumerable<string> Traded(PressureView view, int party, FrontierPoint bargain, (int Issue, long More)[] changes)
    {
        var name = view.Party(party).Name;
        var won = changes.Where(c => c.More > 0).Take(Most).Select(Change).ToArray();
        var lost = changes.Reverse().Where(c => c.More < 0).Take(Most).Select(Change).ToArray();
        if (won.Length > 0)
            yield return $"What {name} wins by it is {Say.List(won)}{(lost.Length == 0 ? "" : $"; what it gives is {Say.List(lost)}")}.";
        else if (lost.Length > 0)
            yield return $"What {name} loses by it is {Say.List(lost)}.";

        string Change((int Issue, long More) change, int at)
        {
            var issue = view.Case.Issues[change.Issue];
            var points = Math.Abs(view.Points(party, change.More));
            return $"{issue.Name} ({InWords.Settled(issue, view.Model.Decode(bargain.Package))}), "
                + (at == 0 ? $"worth {Say.Points(points)} to it" : Say.Number(points));
        }
    }

    private static long Units(PressureView view, int party, int issue, int option) =>
        option < 0 ? 0 : view.Model.Space.Points[party][issue][option];
}
