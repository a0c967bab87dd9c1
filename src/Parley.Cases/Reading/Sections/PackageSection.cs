namespace Parley.Cases;

/// <summary>Reads <c>packages</c> and <c>offers</c>.</summary>
internal static class PackageSection
{
    public static Sequence<Offer> Offers(Node? node, CaseContext context) => Section.List(node, "offers", context, item =>
    {
        if (Fields.Open(item, CaseKeys.Offer, context.Problems) is not { } fields) return null;
        var by = fields.Require("by") is { } party ? context.Parties.Refer(party, context.Problems) : null;
        var date = Scalars.Date(fields["date"], context.Problems);
        var choose = Choices.Read(fields.Require("choose"), context);
        if (choose is not null) context.ToSettle.Add(new ChoiceAt(choose, fields["choose"]!, "this offer"));
        return by is null || choose is null ? null : new Offer(by, date, choose);
    }, Limits.Choices);

    public static Catalog<Package> Packages(Node? node, CaseContext context)
    {
        if (node is MappingNode mapping)
            foreach (var entry in mapping.Entries) IdForm.Check(entry.Key, "package", mapping, context.Problems);
        return Section.Catalog(node, "packages", context, entry =>
        {
            if (Fields.Open(entry.Value, CaseKeys.Package, context.Problems) is not { } fields) return null;
            var name = Scalars.Text(fields["name"], "the name", context.Problems) ?? entry.Key.Text;
            var date = Scalars.Date(fields["date"], context.Problems);
            var choose = Choices.Read(fields.Require("choose"), context);
            if (choose is not null) context.ToSettle.Add(new ChoiceAt(choose, fields["choose"]!, $"the package {Shown.Quote(entry.Key.Text)}"));
            return choose is null ? null : new Package(entry.Key.Text, name, date, choose);
        }, Limits.Choices);
    }
}
