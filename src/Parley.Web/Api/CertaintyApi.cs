using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web;

/// <summary>How sure the answers are, for somebody who has let go of a number.</summary>
internal static class CertaintyApi
{
    private const string Lens = "certainty";

    // Not in the lane of the numbers that are dragged, which must never wait for this.
    public static Task<IResult> Certainty(string id, CertaintyRequest body, EditedCases cases, Workload work, CancellationToken cancel) => cases.Ask(
        id, body, work.Aside,
        (of, stop) =>
        {
            // Where no number is a range there is nothing to be unsure of, and nothing is told.
            var part = Part.Of(Analyst.Analyze(new Inquiry(of, LiveOptions.Rested, stop), [Lens])).First(p => p.Finding.Lens == Lens);
            return part.Applies ? TypedResults.Json(new HeadlineBody(Lens, part.Finding.Verdict, part.Finding.Headline), ApiJson.Wire.HeadlineBody) : TypedResults.NoContent();
        },
        cancel);
}
