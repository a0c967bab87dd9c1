using Parley.Lenses;

namespace Parley.Web;

/// <summary>How sure the answers are, for somebody who has let go of a number.</summary>
internal static class CertaintyApi
{
    private const string Lens = "certainty";

    public static async Task<IResult> Certainty(string id, CertaintyRequest body, CaseShelf shelf, Workload work, CancellationToken cancel)
    {
        if (await shelf.Version(id, body.BasedOn, cancel).ConfigureAwait(false) is not { } loaded) return Fault.Missing($"version {body.BasedOn} of '{id}'");
        var (edits, wrong) = EditBody.Read(body.Edits);
        if (wrong is not null) return wrong;
        // Not in the lane of the numbers that are dragged, which must never wait for this.
        return await work.Aside(
            stop =>
            {
                var (of, fault) = AnalysisApi.Edited(loaded, edits);
                if (of is null) return (IResult)fault!;
                // Where no number is a range there is nothing to be unsure of, and nothing is told.
                var finding = Analyst.Analyze(new Inquiry(of, LiveOptions.Rested, stop), [Lens]).Findings.FirstOrDefault(f => f.Lens == Lens);
                return finding is null ? TypedResults.NoContent() : TypedResults.Json(new HeadlineBody(Lens, finding.Verdict, finding.Headline), ApiJson.Wire.HeadlineBody);
            },
            cancel).ConfigureAwait(false);
    }
}
