using Parley.Cases;

namespace Parley.Lenses;

/// <summary>How audiences take a party's levers, and the bargain that they lead to.</summary>
internal static class AudiencesOfPressure
{
    public static IEnumerable<string> Of(PressureView view, int party)
    {
        var pressed = view.Pressed(party);
        int[] pulled = [.. view.Levers.Sets[party].Sets[pressed.Profile[party]]];
        for (var a = 0; a < view.Case.Audiences.Count; a++)
        {
            var audience = view.Case.Audiences[a];
            var costs = pulled.Select(lever => (view.Case.Levers[lever].Name, Cost: Cost(view, lever, audience))).ToArray();
            foreach (var sentence in Taken(audience, costs)) yield return sentence;
            var concerned = audience.Party == view.Party(party).Id || costs.Any(c => c.Cost != 0);
            if (concerned && Read(view, pressed, a) is { } read) yield return read;
        }
    }

    private static decimal Cost(PressureView view, int lever, Audience audience) =>
        LeverCosts.Written(view.Case.Levers[lever], audience.Id, view.Model.Judgement);

    private static IEnumerable<string> Taken(Audience audience, (string Name, decimal Cost)[] costs)
    {
        var (angering, pleasing) = (costs.Where(c => c.Cost > 0).ToArray(), costs.Where(c => c.Cost < 0).ToArray());
        if (pleasing.Length > 0) yield return $"{List(pleasing)} please{(pleasing.Length == 1 ? "s" : "")} {audience.Name}.";
        if (angering.Length > 0) yield return $"{List(angering)} anger{(angering.Length == 1 ? "s" : "")} {audience.Name}.";
    }

    private static string List((string Name, decimal Cost)[] levers) => Say.List([.. levers.Select((lever, at) =>
        $"{lever.Name} ({(at == 0 ? Say.Points(Math.Abs(lever.Cost)) : Say.Number(Math.Abs(lever.Cost)))})")]);

    private static string? Read(PressureView view, Situation pressed, int audience)
    {
        if (view.Talks.Bargain is not { } talks || pressed.Bargain is not { } bargain) return null;
        var (before, after) = (Value(talks.Package), Value(bargain.Package));
        if (before == after) return null;
        var least = view.Model.Threshold(audience) is { } threshold
            ? $"; below {Say.Number(threshold)} a bargain would be blocked"
            : "";
        return $"{view.Case.Audiences[audience].Name}: the bargain under pressure reads as {Say.Number(after)}, "
            + $"the one by talking as {Say.Number(before)}{least}.";

        decimal Value(int[] package) => view.Model.AudienceValue(CaseModel.Settle(package), audience);
    }
}
