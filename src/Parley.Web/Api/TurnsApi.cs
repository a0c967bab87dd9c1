using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>Where the answer turns, for the number that somebody has in hand.</summary>
internal static class TurnsApi
{
    // Not in the lane of the numbers that are dragged, which must never wait for this.
    public static Task<IResult> Turns(string id, TurnsRequest body, EditedCases cases, Workload work, CancellationToken cancel) => cases.Ask(
        id, body, work.Aside,
        (of, stop) =>
        {
            var found = DealZones.Find(of, Variation.Around(of, CasePath.ToPlain(body.Vary)), Watch.Named(of, body.Watch ?? "exists"), LiveOptions.Quick, stop);
            return TypedResults.Json(Body(body, of, found), ApiJson.Wire.TurnsBody);
        },
        cancel);

    private static TurnsBody Body(TurnsRequest asked, Case of, DealZones found) => new(
        asked.BasedOn, asked.Vary, found.Variation.Written, found.Variation.From, found.Variation.To,
        [.. found.Zones.Select(z => new ZoneBody(z.Verdict, z.From, z.HasFrom, z.To, z.HasTo, z.Differs.Count == 0 ? null : [.. z.Differs.Select(i => of.Issues[i].Id)]))], found.IsLocated);
}
