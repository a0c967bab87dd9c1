using System.Globalization;
using Parley.Cases;

namespace Parley.Web;

/// <summary>The entries of a case on which claims can bear, in the case's own words.</summary>
public sealed class CaseEntries(CaseReading reading)
{
    private const string Number = "number";

    /// <summary>All of them, in the order of the text; none where it has errors.</summary>
    public IEnumerable<EntryWords> All => (reading.Case ?? reading.Begun) is { } of ? reading.Places.Keys.Select(path => Of(of, path)).OfType<EntryWords>() : [];

    /// <summary>What an entry is in words; where there are none for it, its path.</summary>
    public EntryWords Of(string path) => ((reading.Case ?? reading.Begun) is { } of ? Of(of, path) : null) ?? new(path, path, "entry", "yaml");

    private static EntryWords? Of(Case of, string path)
    {
        if (CasePath.TryParse(path) is not { } parsed) return null;
        CaseStep[] steps = [.. parsed.Steps];
        return steps switch
        {
            [{ Key: "parties" }, { Key: { } id }] => Made("party", Name(of, id), "sheets"),
            [{ Key: "parties" }, { Key: { } id }, { Key: "benchmark" }] => Made(Number, $"What the predecessors of {Name(of, id)} got", "sheets"),
            [{ Key: "quantities" }, { Key: { } id }] => Made("unknown", of.Quantities.Find(id)?.Name ?? id, "sheets"),
            [{ Key: "issues" }, { Key: { } id }] => Made("issue", Issue(of, id), "sheets"),
            [{ Key: "issues" }, { Key: { } id }, { Key: "options" }, { Key: { } option }] => Made("option", $"{Issue(of, id)}: {Option(of, id, option)}", "sheets"),
            [{ Key: "status-quo" }, { Key: { } id }] => Made("status quo", $"{Issue(of, id)} as it is now", "sheets"),
            [{ Key: "values" }, { Key: { } party }] => Made("score sheet", $"What {Name(of, party)} values", "sheets"),
            [{ Key: "values" }, { Key: { } party }, .. var rest] => Points(Name(of, party), rest),
            [{ Key: "no-deal" }, { Key: { } id }] => Made(Number, $"What {Name(of, id)} has without a deal", "sheets"),
            [{ Key: "walk-away" }, { Key: { } id }] => Made(Number, $"The least that {Name(of, id)} takes", "sheets"),
            [{ Key: "audiences" }, { Key: { } id }] => Made("audience", Name(of, id), "sheets"),
            [{ Key: "audiences" }, { Key: { } id }, { Key: "weight" }] => Made(Number, $"How much {Name(of, id)} counts", "sheets"),
            [{ Key: "audiences" }, { Key: { } id }, { Key: "accepts-from" }] => Made(Number, $"The least that {Name(of, id)} accepts", "sheets"),
            [{ Key: "audiences" }, { Key: { } id }, { Key: "values" }, .. var rest] => rest.Length == 0 ? Made("score sheet", $"What {Name(of, id)} values", "sheets") : Points(Name(of, id), rest),
            [{ Key: "audiences" }, { Key: { } id }, { Key: "reads" }, { Key: { } issue }, .. var rest] => Made("reading", $"How {Name(of, id)} reads {Subject(of, issue, rest)}", "yaml"),
            [{ Key: "levers" }, { Key: { } id }] => Made("lever", of.Levers.Find(id)?.Name ?? id, "sheets"),
            [{ Key: "levers" }, { Key: { } id }, { Key: "costs" }, { Key: { } whom }] => Made(Number, $"{of.Levers.Find(id)?.Name ?? id}: cost to {Name(of, whom)}", "sheets"),
            [{ Key: "packages" }, { Key: { } id }] => Made("package", of.Packages.Find(id)?.Name ?? id, "deals"),
            [{ Key: "interactions" }, { Key: null, Index: var at }] => Made("interaction", $"Worth more or less together, number {Count(at)}", "yaml"),
            [{ Key: "rules" }, { Key: null, Index: var at }] => Made("rule", at < of.Rules.Count && of.Rules[at].Because is { } why ? $"The rule: {why}" : $"Rule {Count(at)}", "yaml"),
            [{ Key: "alone" }, { Key: null, Index: var at }] when at < of.Alone.Count => Made("reach", $"What {Name(of, of.Alone[at].Party)} reaches alone, number {Count(at)}", "yaml"),
            [{ Key: "offers" }, { Key: null, Index: var at }] when at < of.Offers.Count => Made("offer", $"Offer {Count(at)}, by {Name(of, of.Offers[at].By)}", "offers"),
            _ => null,
        };

        EntryWords Made(string kind, string words, string page) => new(path, words, kind, page);

        EntryWords Points(string who, CaseStep[] rest) => rest switch
        {
            [{ Key: { } issue }, { Key: "weight" }] => Made(Number, $"The weight of {Issue(of, issue)} for {who}", "sheets"),
            [{ Key: { } issue }, .. var option] => Made(Number, $"Points for {Subject(of, issue, option)}: {who}", "sheets"),
            _ => Made(Number, path, "sheets"),
        };
    }

    private static string Subject(Case of, string issue, CaseStep[] option) => option is [{ Key: { } id }] ? $"{Issue(of, issue)}: {Option(of, issue, id)}" : Issue(of, issue);

    private static string Count(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Name(Case of, string id) => of.Parties.Find(id)?.Name ?? of.Audiences.Find(id)?.Name ?? id;

    private static string Issue(Case of, string id) => of.Issues.Find(id)?.Name ?? id;

    private static string Option(Case of, string issue, string id) =>
        of.Issues.Find(issue) is not { } found ? id : found.Range is { } range ? $"{id} {range.Unit}".TrimEnd() : found.Options.Find(id)?.Name ?? id;
}
