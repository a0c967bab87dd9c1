using Parley.Cases;

namespace Parley.Web;

/// <summary>The entries of a case on which claims can bear, in the same words in which changes are told.</summary>
public sealed class CaseEntries
{
    private const string Number = "number";

    private readonly IReadOnlyCollection<string> _places;
    private readonly Case? _case;
    private readonly EntryPath? _paths;
    private readonly ChangeWords? _words;

    /// <summary>The entries of a version.</summary>
    public CaseEntries(LoadedCase loaded)
    {
        (_places, _case) = ([.. loaded.Reading.Places.Keys], loaded.Stated);
        if (_case is null || TextTree.Read(loaded.Version.Yaml.TrimStart('\uFEFF')) is not { } tree) return;
        (_paths, _words) = (new(tree), new(tree, tree));
    }

    /// <summary>All of them, in the order of the text; none where it has errors.</summary>
    public IEnumerable<EntryWords> All => _case is null ? [] : _places.Select(Known).OfType<EntryWords>();

    /// <summary>What an entry is in words; where there are none for it, its path.</summary>
    public EntryWords Of(string path) => Known(path) ?? new(path, path, "entry", "yaml");

    private EntryWords? Known(string path)
    {
        if (_case is not { } of || _paths?.Exact(path) is not { } exact) return null;
        CaseStep[] steps = [.. exact.Steps];
        (string Kind, string Page)? found = steps switch
        {
            [{ Key: "parties" }, _] => ("party", "sheets"),
            [{ Key: "parties" }, _, { Key: "benchmark" }] => (Number, "sheets"),
            [{ Key: "quantities" }, _] => ("unknown", "sheets"),
            [{ Key: "issues" }, _] => ("issue", "sheets"),
            [{ Key: "issues" }, _, { Key: "options" }, _] => ("option", "sheets"),
            [{ Key: "status-quo" }, _] => ("status quo", "sheets"),
            [{ Key: "values" }, _] or [{ Key: "audiences" }, _, { Key: "values" }] => ("score sheet", "sheets"),
            [{ Key: "values" }, ..] or [{ Key: "audiences" }, _, { Key: "values" }, ..] => (Number, "sheets"),
            [{ Key: "no-deal" or "walk-away" }, _] => (Number, "sheets"),
            [{ Key: "audiences" }, _] => ("audience", "sheets"),
            [{ Key: "audiences" }, _, { Key: "weight" or "accepts-from" }] => (Number, "sheets"),
            [{ Key: "audiences" }, _, { Key: "reads" }, _, ..] => ("reading", "yaml"),
            [{ Key: "levers" }, _] => ("lever", "sheets"),
            [{ Key: "levers" }, _, { Key: "costs" }, _] => (Number, "sheets"),
            [{ Key: "packages" }, _] => ("package", "deals"),
            [{ Key: "interactions" }, { Key: null }] => ("interaction", "yaml"),
            [{ Key: "rules" }, { Key: null }] => ("rule", "yaml"),
            [{ Key: "alone" }, { Key: null }] => ("reach", "yaml"),
            [{ Key: "offers" }, { Key: null }] => ("offer", "offers"),
            _ => null,
        };
        return found is var (kind, page) ? new(path, Words(of, exact), kind, page) : null;
    }

    // What has a name is known by it; its kind stands beside it.
    private string Words(Case of, CasePath path) => path.Steps.ToArray() is [{ Key: ("parties" or "issues" or "quantities" or "audiences" or "levers" or "packages") and { } section }, { Key: { } id }]
        ? _words!.Name(section, id)
        : _words!.About(path) + Detail(of, [.. path.Steps]);

    // Which of a list's items it is, is hard to tell by its number.
    private static string Detail(Case of, CaseStep[] steps) => steps switch
    {
        [{ Key: "rules" }, { Index: var at }] when at < of.Rules.Count && of.Rules[at].Because is { } why => $": {why}",
        [{ Key: "alone" }, { Index: var at }] when at < of.Alone.Count => $", by {Name(of, of.Alone[at].Party)}",
        [{ Key: "offers" }, { Index: var at }] when at < of.Offers.Count => $", by {Name(of, of.Offers[at].By)}",
        _ => "",
    };

    private static string Name(Case of, string id) => of.Parties.Find(id)?.Name ?? id;
}
