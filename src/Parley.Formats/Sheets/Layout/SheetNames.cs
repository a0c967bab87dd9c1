using Parley.Cases;

namespace Parley.Formats;

/// <summary>Decides where names alone tell parties, issues and options apart, and where ids have to be written too.</summary>
internal sealed class SheetNames
{
    private readonly Case _case;
    private readonly HashSet<string> _partyNames;

    public SheetNames(Case written)
    {
        _case = written;
        _partyNames = [.. written.Parties.GroupBy(party => SheetHeads.Plain(party.Name), StringComparer.Ordinal).Where(group => group.Count() == 1).Select(group => group.Key)];
        AreEnoughForParties = written.Parties.All(party => Ids.Form(party.Name) == party.Id && IsUnique(party));
        AreEnough = Differ(written.Issues.Select(issue => issue.Name)) && written.Issues.All(issue => Says(issue.Name, issue.Id)
            && (issue.IsNumeric || issue.IsDivided || (Differ(issue.Options.Select(option => option.Name)) && issue.Options.All(option => Says(option.Name, option.Id)))));
    }

    /// <summary>Whether the names of issues and options become their ids.</summary>
    public bool AreEnough { get; }

    /// <summary>Whether the names of parties become their ids.</summary>
    public bool AreEnoughForParties { get; }

    /// <summary>How a column of a party is headed.</summary>
    public string Heading(Party party) =>
        SheetHeads.Of(party.Name) != SheetHead.None || party.Name.StartsWith(SheetHeads.PartyMark.Trim(), StringComparison.OrdinalIgnoreCase)
            ? SheetHeads.PartyMark + party.Name
            : party.Name;

    /// <summary>How a party is named in a cell: by its name where that is its alone and fits in a list, else by its id.</summary>
    public string Reference(string id)
    {
        var party = _case.Parties[id];
        var isOther = _case.Parties.Contains(party.Name) && party.Name != id;
        return isOther || !IsUnique(party) || party.Name.AsSpan().IndexOfAny(";:") >= 0 || party.Name.Trim().Length == 0 ? id : party.Name.Trim();
    }

    private bool IsUnique(Party party) => _partyNames.Contains(SheetHeads.Plain(party.Name));

    /// <summary>Whether a name becomes the id, and nothing else.</summary>
    private static bool Says(string name, string id) =>
        Ids.Form(name) == id && SheetHeads.Of(name) == SheetHead.None && !SheetSettling.IsSpecial(name) && id is not ("not" or "any" or "all" or "weight");

    private static bool Differ(IEnumerable<string> names) =>
        names.GroupBy(SheetHeads.Plain, StringComparer.Ordinal).All(group => group.Count() == 1);
}
