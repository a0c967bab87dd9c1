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
            var costs = pulled.Select(lever => (view.Case.Levers[lever].Name, Cost: Cost(view, lever, audience))).Where(x => x.Cost != 0).ToArray();
            var taken = Taken(audience, costs);
            var read = audience.Party == view.Party(party).Id || costs.Length > 0 ? Read(view, pressed, a) : null;
            if (taken is not null || read is not null) yield return $"{audience.Name} {string.Join(", and ", new[] { taken, read }.OfType<string>())}.";
        }
    }

    private static decimal Cost(PressureView view, int lever, Audience audience) =>
        LeverCosts.Written(view.Case.Levers[lever], audience.Id, view.Model.Judgement);

    private static string? Taken(Audience audience, (string Name, decimal Cost)[] costs)
    {
        if (costs.Length == 0) return null;
        var (angered, pleased) = (costs.Where(c => c.Cost > 0).ToArray(), costs.Where(c => c.Cost < 0).ToArray());
        string[] parts =
        [
            .. pleased.Length > 0 ? [$"likes {List(pleased)}"] : Array.Empty<string>(),
            .. angered.Length > 0 ? [$"dislikes {List(angered)}"] : Array.Empty<string>(),
        ];
        return string.Join(" and ", parts);

        static string List((string Name, decimal Cost)[] of) => Say.List([.. of.Select(c => $"{c.Name} ({Say.Points(Math.Abs(c.Cost))} of its own)")]);
    }

    private static string? Read(PressureView view, Situation pressed, int audience)
    {
        if (view.Talks.Bargain is not { } talks || pressed.Bargain is not { } bargain) return null;
        var (before, after) = (Value(talks.Package), Value(bargain.Package));
        if (before == after) return null;
        var least = view.Model.Threshold(audience) is { } threshold ? $", where it accepts nothing below {Say.Number(threshold)}" : "";
        return $"reads the bargain under pressure as {Say.Number(after)} and the one by talking as {Say.Number(before)}{least}";

        decimal Value(int[] package) => view.Model.AudienceValue(CaseModel.Settle(package), audience);
    }
}
