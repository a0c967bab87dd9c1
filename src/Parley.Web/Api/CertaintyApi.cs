using Parley.Lenses;
using Parley.Reports;

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
                var analysis = Analyst.Analyze(new Inquiry(of, LiveOptions.Rested, stop), [Lens]);
                var part = Part.Of(analysis).First(p => p.Finding.Lens == Lens);
                return part.Applies ? TypedResults.Json(new HeadlineBody(Lens, part.Finding.Verdict, part.Finding.Headline), ApiJson.Wire.HeadlineBody) : TypedResults.NoContent();
            },
            cancel).ConfigureAwait(false);
    }
}
