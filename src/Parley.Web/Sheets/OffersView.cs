using System.Globalization;
using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>What has been on the table, and where it leaves the talks.</summary>
/// <param name="Columns">The offers in order, then the packages to compare with.</param>
/// <param name="Finding">What the offers lens says; null where the case cannot be computed.</param>
/// <param name="Trouble">Why it cannot; null where it can.</param>
/// <param name="Opening">A package that all could take, to open with; null where there are offers, or none is known.</param>
public sealed record OffersView(IReadOnlyList<OfferColumn> Columns, Finding? Finding, string? Trouble, Choice? Opening)
{
    /// <summary>The parties that a column gives amounts for, by id.</summary>
    public IReadOnlyList<string> Stakeholders => Columns.Count == 0 ? [] : [.. Columns[0].Values.Keys];

    /// <summary>The view of a case.</summary>
    /// <param name="of">The case.</param>
    /// <param name="compared">Ids of packages to compare with.</param>
    /// <param name="cancel">Stops the work.</param>
    public static OffersView Of(Case of, IReadOnlyCollection<string> compared, CancellationToken cancel)
    {
        try
        {
            var inquiry = new Inquiry(of, LiveOptions.Quick, cancel);
            var finding = Analyst.Analyze(inquiry, ["offers"]).Findings[0];
            var readings = OfferReading.Of(inquiry);
            var opening = of.Offers.Count == 0 ? inquiry.Deal.Solutions.FirstOrDefault(s => s.Name == SolutionNames.Nash)?.Package.Choose : null;
            return new(Laid(of, compared, inquiry.Model, readings), finding, null, opening);
        }
        catch (Exception e) when (e is CaseModelException or DealSpaceTooLargeException)
        {
            return new(Laid(of, compared, null, []), null, $"This cannot be computed: {e.Message}.", null);
        }
    }

    /// <summary>The view where the answer takes too long.</summary>
    public static OffersView Unanswered(Case of, IReadOnlyCollection<string> compared) => new(Laid(of, compared, null, []), null, "The answer takes too long to be shown here.", null);

    private static List<OfferColumn> Laid(Case of, IReadOnlyCollection<string> compared, CaseModel? model, IReadOnlyList<OfferReading> readings) =>
    [
        .. of.Offers.Select((offer, i) => Column(of, model, $"{(i + 1).ToString(CultureInfo.InvariantCulture)}", offer.Choose, i, offer, readings.ElementAtOrDefault(i))),
        .. of.Packages.Where(p => compared.Contains(p.Id)).Select(p => Column(of, model, p.Name, p.Choose, null, null, null)),
    ];

    private static OfferColumn Column(Case of, CaseModel? model, string name, Choice choose, int? at, Offer? offer, OfferReading? reading)
    {
        if (model is null) return new(name, choose, at, offer, reading, new Dictionary<string, decimal>(StringComparer.Ordinal), new Dictionary<string, decimal>(StringComparer.Ordinal), "", false);
        var settlement = model.Settle(choose);
        var feasible = model.IsFeasible(settlement);
        string[] refusing = feasible ? [.. model.RefusingParties(settlement).Select(p => of.Parties[p].Name), .. model.BlockingAudiences(settlement).Select(a => of.Audiences[a].Name)] : [];
        var acceptable = feasible && model.IsAcceptable(settlement);
        return new(
            name, choose, at, offer, reading, ByParty(p => model.Value(settlement, p)), ByParty(p => model.Value(settlement, p) - model.NoDeal(p)),
            reading?.Standing ?? (!feasible ? "cannot be agreed" : acceptable ? "acceptable" : $"refused by {Say.List(refusing)}"), acceptable);

        Dictionary<string, decimal> ByParty(Func<int, decimal> amount) => model.Stakeholders.ToDictionary(p => of.Parties[p].Id, amount, StringComparer.Ordinal);
    }
}
