using Parley.Cases;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web;

/// <summary>What a case says: live with unsaved edits, lens by lens, and where an answer turns.</summary>
internal static class AnalysisApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/check", Check).WithSummary("What is wrong with a text: faults with line, column and code.").Produces<CheckBody>().ProducesFault(400);
        api.MapPost("/cases/{id}/live", Live).WithSummary("What a version says with edits that are not saved: headlines, frontier, solutions, one's own package. Quick enough to follow a hand.").Produces<LiveBody>().ProducesFault(400, 404, 422, 503);
        api.MapGet("/cases/{id}/findings/{lens}", Findings).WithSummary("What a lens finds, as JSON like 'parley analyze --format json', or with ?as=html as parts of a page.").Produces<FindingsBody>().ProducesFault(404, 422, 503);
        api.MapPost("/cases/{id}/threshold", Threshold).WithSummary("At which values of one number the answer changes.").Produces<FindingsBody>().ProducesFault(400, 404, 422, 503);
        api.MapPost("/cases/{id}/certainty", CertaintyApi.Certainty).WithSummary("How often the answers stand over 2,000 draws of the ranges, with edits that are not saved; nothing where no number is a range.").Produces<HeadlineBody>().Produces(StatusCodes.Status204NoContent).ProducesFault(400, 404, 422, 503);
        api.MapPost("/cases/{id}/turns", TurnsApi.Turns).WithSummary("Between which values of one number there is a deal, or a solution is the same package, around the value that it has.").Produces<TurnsBody>().ProducesFault(400, 404, 422, 503);
    }

    private static IResult Check(CheckRequest body)
    {
        var reading = CaseReader.Parse(body.Yaml, "case.yaml");
        return TypedResults.Json(new CheckBody(reading.IsUsable, [.. reading.Problems.Select(CaseFault.Of)]), ApiJson.Wire.CheckBody);
    }

    private static Task<IResult> Live(string id, LiveRequest body, EditedCases cases, Workload work, CancellationToken cancel) => cases.Ask(
        id, body, work.Quickly,
        (of, stop) =>
        {
            var (own, fault) = body.Choose is null ? (null, null) : PackageChoice.Read(body.Choose, of);
            return fault ?? (IResult)TypedResults.Json(LiveAnalysis.Of(of, own, body, stop), ApiJson.Wire.LiveBody);
        },
        cancel);

    private static async Task<IResult> Findings(string id, string lens, CaseShelf shelf, Workload work, CancellationToken cancel, string? @as = null, int? number = null)
    {
        if (Analyst.Lenses.All(l => l.Name != lens)) return new Fault(StatusCodes.Status404NotFound, $"There is no lens '{lens}'; there is {string.Join(", ", Analyst.Lenses.Select(l => l.Name))}.");
        var loaded = number is { } one ? await shelf.Version(id, one, cancel).ConfigureAwait(false) : await shelf.Latest(id, cancel).ConfigureAwait(false);
        if (loaded is null) return Fault.Missing($"case '{id}'");
        if (loaded.Case is null) return CaseProgress.Refusal(loaded.Reading);
        // What the page shows is worked out in full; what was found quickly for a head is kept under the lens's own name.
        var analysis = await work.AtLength(stop => loaded.Through($"{lens}*", lens, LiveOptions.Page, stop), cancel).ConfigureAwait(false);
        if (@as == "html") return TypedResults.Json(Body(id, loaded.Version.Number, analysis), ApiJson.Wire.FindingsBody);
        using var memory = new MemoryStream();
        JsonReport.Write(analysis, memory);
        return TypedResults.Bytes(memory.ToArray(), "application/json; charset=utf-8");
    }

    private static Task<IResult> Threshold(string id, ThresholdRequest body, EditedCases cases, Workload work, CancellationToken cancel) => cases.Ask(
        id, body, work.AtLength,
        (of, stop) =>
        {
            var variation = Variation.Of(of, CasePath.ToPlain(body.Vary), body.From, body.To);
            Watch[] watches = [.. (body.Watch is { Count: > 0 } asked ? asked : ["exists", SolutionNames.Nash]).Distinct().Take(8).Select(w => Watch.Named(of, w))];
            var findings = Thresholds.Find(of, variation, watches, LiveOptions.Quick, stop);
            return TypedResults.Json(Body(id, body.BasedOn, new(of, null, findings)), ApiJson.Wire.FindingsBody);
        },
        cancel);

    private static FindingsBody Body(string id, int number, Analysis analysis) =>
        new(number, [.. analysis.Findings.Select(f => new HeadlineBody(f.Lens, f.Verdict, f.Headline))], HtmlFragments.Sections(analysis, "/words", claim => ClaimLinks.Address(id, claim)));
}
