using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// No-deal points and bargains with and without pressure, by value for the first two parties that have a stake.
/// </summary>
internal static class PressureChart
{
    private const int MostPoints = 1000;

    public static Chart? Of(PressureView view)
    {
        if (view.Model.Stakeholders is not [var x, var y, ..]) return null;
        var (frontier, talks) = (view.Levers.Candidates, view.Talks);
        List<ChartSeries> series =
        [
            new("Efficient under some pressure", [.. Efficient()]),
            new("No deal", [At(talks.NoDeal[x], talks.NoDeal[y], "No deal, nobody presses")]),
            new("Bargain by talking", [.. Bargain(talks, "By talking")]),
        ];
        if (view.Threats is { } threats && threats.Profile.Any(set => set > 0))
        {
            series.Add(new("No deal under the threats", [At(threats.NoDeal[x], threats.NoDeal[y], "No deal under the threats")]));
            series.Add(new("Bargain under the threats", [.. Bargain(threats, "Under the threats")]));
        }
        return new(
            ChartKind.Scatter,
            $"How pressure moves no deal, and the bargain with it, between {view.Party(x).Name} and {view.Party(y).Name}",
            $"{view.Party(x).Name}, points", $"{view.Party(y).Name}, points", [.. series.Where(s => s.Points.Count > 0)], []);

        IEnumerable<ChartPoint> Efficient() =>
            Spread.Indexes(frontier.Count, MostPoints).Select(i => At(frontier.Value(i, x), frontier.Value(i, y)));

        ChartPoint At(long first, long second, string? label = null) => new(view.Points(x, first), view.Points(y, second), label);

        IEnumerable<ChartPoint> Bargain(Situation situation, string label) =>
            situation.Bargain is { } bargain ? [At(bargain.Value[x], bargain.Value[y], label)] : [];
    }
}
