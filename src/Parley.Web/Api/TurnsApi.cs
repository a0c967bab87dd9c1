using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>Where the answer turns, for the number that somebody has in hand.</summary>
internal static class TurnsApi
{
    public static async Task<IResult> Turns(string id, TurnsRequest body, CaseShelf shelf, Workload work, CancellationToken cancel)
    {
        if (await shelf.Version(id, body.BasedOn, cancel).ConfigureAwait(false) is not { } loaded) return Fault.Missing($"version {body.BasedOn} of '{id}'");
        var (edits, wrong) = EditBody.Read(body.Edits);
        if (wrong is not null) return wrong;
        try
        {
            // Not in the lane of the numbers that are dragged, which must never wait for this.
            return await work.Aside(
                stop =>
                {
                    var (of, fault) = AnalysisApi.Edited(loaded, edits);
                    if (of is null) return (IResult)fault!;
                    var found = DealZones.Find(of, Variation.Around(of, Plain(body.Vary)), Watch.Named(of, body.Watch ?? "exists"), LiveOptions.Quick, stop);
                    return TypedResults.Json(Body(body, of, found), ApiJson.Wire.TurnsBody);
                },
                cancel).ConfigureAwait(false);
        }
        catch (ThresholdException e)
        {
            return Fault.Wrong($"{char.ToUpperInvariant(e.Message[0])}{e.Message[1..].TrimEnd('.')}.");
        }
        catch (DealSpaceTooLargeException)
        {
            return new Fault(StatusCodes.Status422UnprocessableEntity, "So many issues hang together here that where the answer turns cannot be told.");
        }
    }

    // The threshold lens names keys as they are; the editor of texts puts those with a dot in quotes.
    private static string Plain(string path) =>
        CasePath.TryParse(path) is { } read ? string.Concat(read.Steps.Select((s, i) => s.Key is { } key ? (i > 0 ? "." : "") + key : $"[{s.Index}]")) : path;

    private static TurnsBody Body(TurnsRequest asked, Case of, DealZones found) => new(
        asked.BasedOn, asked.Vary, found.Variation.Written, found.Variation.From, found.Variation.To,
        [.. found.Zones.Select(z => new ZoneBody(z.Verdict, z.From, z.HasFrom, z.To, z.HasTo, z.Differs.Count == 0 ? null : [.. z.Differs.Select(i => of.Issues[i].Id)]))], found.IsLocated);
}
