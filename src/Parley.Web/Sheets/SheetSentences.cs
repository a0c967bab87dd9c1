using Parley.Cases;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web;

/// <summary>Entries of a case on one line in plain words, so that a page can list them without their forms.</summary>
internal static class SheetSentences
{
    /// <summary>A combination that cannot be, and why: <c>A: x, with B: y – because …</c>.</summary>
    public static string Rule(Case of, Rule rule) => PatternWords.Of(of, rule.Never) + (rule.Because is { } because ? $" – because {because}" : "");

    /// <summary>Points for a combination: <c>3..5..8 points when A: x, with B: y</c>.</summary>
    public static string Interaction(Case of, Interaction one) => $"{Points(one.Points)} when {PatternWords.Of(of, one.When)}";

    /// <summary>Whose lever it is, against whom, and what it costs.</summary>
    public static string Lever(Case of, Lever lever)
    {
        var who = $"– {of.Parties[lever.By].Name} against {of.Parties[lever.Against].Name}";
        var costs = lever.Costs.Where(c => !IsGain(c.Amount)).OrderBy(c => c.Id == lever.Against ? 0 : 1).Select(c => $"{Payer(of, lever, c.Id)} {CaseWriter.Write(c.Amount)}").ToList();
        var gains = lever.Costs.Where(c => IsGain(c.Amount)).Select(c => $"{(c.Id == lever.By ? "gains it" : $"pleases {Payer(of, lever, c.Id)} by")} {Turned(c.Amount)}").ToList();
        var excludes = lever.Excludes.Count > 0 ? $"; not together with {Say.List([.. lever.Excludes.Select(id => of.Levers[id].Name)])}" : "";
        return who + (costs.Count > 0 ? $"; costs {string.Join(", ", costs)}" : "") + (gains.Count > 0 ? $"; {string.Join(", ", gains)}" : "") + excludes;
    }

    /// <summary>What a party reaches by itself, at what cost, with what chance.</summary>
    public static string Alone(Case of, Alone one) =>
        $"{Choice(of, one.Reaches)} – {(one.Costs is Known { Value: 0 } ? "at no cost" : $"costs {CaseWriter.Write(one.Costs)}")}{(one.Chance is Known { Value: 1 } ? "" : $", chance {CaseWriter.Write(one.Chance)}")}";

    /// <summary>A shared unknown's value, unit and id.</summary>
    public static string Quantity(Quantity quantity) => $"– {CaseWriter.Write(quantity.Value)}{(quantity.Unit is { } unit ? $" {unit}" : "")}; {quantity.Id} in formulas";

    /// <summary>When a package was on the table, and what it settles otherwise than the status quo.</summary>
    public static string Package(Case of, Package package)
    {
        var changed = package.Choose.Chosen.Where(c => of.StatusQuo?.Chosen.Find(c.Id)?.Equals(c) != true).ToList();
        return $"{(package.Date is { } date ? $"({date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}) " : "")}– {(changed.Count == 0 ? "as it is now" : Choice(of, new(changed.ToCatalog())))}";
    }

    /// <summary>What a choice settles: <c>A: x, B: y</c>.</summary>
    public static string Choice(Case of, Choice choice)
    {
        var words = new CaseWords(of);
        return string.Join(", ", choice.Chosen.Select(c => $"{of.Issues[c.Id].Name}: {words.Settled(c)}"));
    }

    /// <summary>An amount of points, in words.</summary>
    private static string Points(Amount amount) => IsGain(amount) ? $"{Turned(amount)} points less" : $"{CaseWriter.Write(amount)} {(amount is Known { Value: 1 } ? "point" : "points")}";

    private static string Payer(Case of, Lever lever, string id) => id == lever.By ? "itself" : of.Parties.Find(id)?.Name ?? of.Audiences[id].Name;

    private static bool IsGain(Amount amount) => amount is Known { Value: < 0 } or Between { High: < 0 };

    private static string Turned(Amount amount) => CaseWriter.Write(amount switch
    {
        Known known => new Known(-known.Value),
        Between between => new Between(-between.High, between.Likely is { } likely ? -likely : null, -between.Low),
        _ => amount,
    });
}
