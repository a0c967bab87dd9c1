using Parley.Cases;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web;

/// <summary>
/// What somebody sees move while he drags a number: the deal's and the balance's answers, the frontier, the solutions, and his own
/// package, which is drawn as one of its own.
/// </summary>
internal static class LiveAnalysis
{
    private const string Deal = "deal";
    private const string Balance = "balance";
    private const string OwnName = "Your package";
    private const string Named = "Named packages";

    /// <summary>The answers.</summary>
    /// <param name="of">The case, with edits.</param>
    /// <param name="own">One's own package; null: none.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="CaseModelException">The numbers cannot be computed with.</exception>
    public static LiveBody Of(Case of, Choice? own, LiveRequest request, CancellationToken cancel)
    {
        var ownId = own is null ? null : FreeId(of);
        if (own is not null) own = PackageChoice.Arising(CaseModel.Compile(of), own);
        var inquiry = new Inquiry(own is null ? of : of with { Packages = of.Packages.Append(new(ownId!, OwnName, null, own)).ToCatalog() }, LiveOptions.Quick, cancel);
        var analysis = Analyst.Analyze(inquiry, [Deal]);
        var parts = Part.Of(analysis.Deal is { } deal && ownId is not null ? analysis with { Deal = deal with { Named = [.. deal.Named.Where(n => n.Id != ownId)] } } : analysis);
        var chart = Apart(analysis.Findings.First(f => f.Lens == Deal).Chart, analysis.Deal?.Named.FirstOrDefault(n => n.Id == ownId && n.Feasible));
        var isClose = chart is not null && (request.Close ?? ChartFocus.IsBetter(chart)) && ChartFocus.IsPossible(chart);
        var picture = chart is null ? null : HtmlFragments.Picture(chart, "live", request.Narrow, isClose);
        var package = Package(inquiry.Model, analysis, ownId, request.Pick, chart, picture);
        return new(
            request.BasedOn,
            Headlines(of, inquiry, analysis, request.Lenses),
            Sides(inquiry.Model, analysis),
            picture is null ? null : Picture(chart!, picture, isClose),
            [.. (analysis.Deal?.Solutions ?? []).Select(s => new SolutionBody(s.Name, PackageChoice.Write(s.Package.Choose), s.Package.Values, s.Package.Gains, s.Exact, s.Unique))],
            HtmlFragments.Tables(parts.First(p => p.Finding.Lens == Deal), "live-table", "/words"),
            package);
    }

    // The named packages come in the case's order, and one's own after them.
    private static Chart? Apart(Chart? chart, NamedPackageResult? own)
    {
        if (chart is null || own is null) return chart;
        return chart with
        {
            Series =
            [
                .. chart.Series.Select(s => s.Name == Named ? s with { Points = [.. s.Points.SkipLast(1)] } : s).Where(s => s.Points.Count > 0),
                new(OwnName, [chart.Series.First(s => s.Name == Named).Points[^1] with { Label = null }]),
            ],
        };
    }

    private static IReadOnlyList<HeadlineBody> Headlines(Case of, Inquiry inquiry, Analysis analysis, IReadOnlyList<string>? lenses)
    {
        var deal = analysis.Findings.First(f => f.Lens == Deal);
        var told = new CaseProgress(of) is { IsReady: false } begun ? new HeadlineBody(Deal, CaseProgress.Verdict, begun.Missing) : new(deal.Lens, deal.Verdict, deal.Headline);
        if (lenses is not null && !lenses.Contains(Balance)) return [told];
        var (verdict, headline) = BalanceLens.Brief(inquiry);
        return [told, new(Balance, verdict, headline)];
    }

    private static string FreeId(Case of)
    {
        var id = "your-package";
        while (of.Packages.Contains(id)) id += "-2";
        return id;
    }

    private static IReadOnlyList<SideBody> Sides(CaseModel model, Analysis analysis)
    {
        if (analysis.Deal is not { } deal) return [];
        return
        [
            .. model.Stakeholders.Select(p => model.Case.Parties[p]).Select(party =>
            {
                var values = deal.Frontier.Points.Select(f => f.Values[party.Id]).Append(deal.Floor[party.Id]).Append(deal.NoDeal[party.Id]).ToList();
                return new SideBody(party.Id, party.Name, deal.NoDeal[party.Id], deal.Floor[party.Id], deal.Ideal.TryGetValue(party.Id, out var ideal) ? ideal : null, values.Min(), values.Max());
            }),
        ];
    }

    private static PictureBody Picture(Chart chart, ChartPicture picture, bool isClose) => new(
        chart.Title, picture.Svg, picture.Legend, picture.Width, picture.Height,
        [
            .. chart.Series.Select((s, i) => new SeriesBody(
                s.Name, picture.Places[i], [.. s.Points.SelectMany(p => new[] { p.X, p.Y })], s.Points.Any(p => p.Label is not null) ? [.. s.Points.Select(p => p.Label ?? "")] : null)),
        ],
        picture.Plot, ChartFocus.IsPossible(chart), isClose);

    private static PackageBody? Package(CaseModel model, Analysis analysis, string? ownId, PickBody? pick, Chart? chart, ChartPicture? picture)
    {
        if (analysis.Deal is not { } deal) return null;
        if (pick is not null && chart is not null)
        {
            if (Picked(model, deal, chart, pick) is not { } choose) return null;
            var place = picture!.Places[pick.Series];
            return PackageStanding.Of(model, deal, choose, null, [place[2 * pick.At], place[2 * pick.At + 1]]);
        }
        if (ownId is null || deal.Named.FirstOrDefault(n => n.Id == ownId) is not { } own) return null;
        return PackageStanding.Of(model, deal, own.Package.Choose, own, Place(own, chart, picture));
    }

    /// <summary>The package that a point of the chart stands for: the chart's series are the deal's lists, one for one.</summary>
    private static Choice? Picked(CaseModel model, DealResult deal, Chart chart, PickBody pick)
    {
        if (pick.Series < 0 || pick.Series >= chart.Series.Count || pick.At < 0 || pick.At >= chart.Series[pick.Series].Points.Count) return null;
        return chart.Series[pick.Series].Name switch
        {
            "Efficient" => deal.Frontier.Points[pick.At].Choose,
            "Efficient among the acceptable" => deal.AcceptableFrontier.Points[pick.At].Choose,
            "Solutions" => deal.Solutions.GroupBy(s => s.Package.Choose).ElementAt(pick.At).Key,
            Named => deal.Named.Where(n => n.Feasible).ElementAt(pick.At).Package.Choose,
            OwnName => deal.Named[^1].Package.Choose,
            _ => model.Case.StatusQuo,
        };
    }

    private static double[]? Place(NamedPackageResult own, Chart? chart, ChartPicture? picture) =>
        chart is null || picture is null || !own.Feasible ? null : [picture.Places[^1][0], picture.Places[^1][1]];
}
