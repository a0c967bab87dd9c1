using Parley.Cases;

namespace Parley.Formats;

/// <summary>An outcome space: the issues of a NegMAS scenario.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Issues">The issues, in order.</param>
internal sealed record NegmasDomain(string Title, NegmasIssue[] Issues)
{
    /// <summary>How many outcomes there are, as far as a number of 64 bits tells.</summary>
    public double Outcomes => Issues.Aggregate(1.0, (product, issue) => product * issue.Values.Length);

    /// <summary>Reads an outcome space.</summary>
    /// <exception cref="ForeignFileException">It is none that a case can hold.</exception>
    public static NegmasDomain Read(NegmasFile file, YamlMap root)
    {
        var type = NegmasFile.TypeOf(root);
        if (type is "EnumeratingOutcomeSpace" or "DiscreteOutcomeSpace")
            throw file.Refused(root.Line, $"{type} lists whole outcomes; only issues with values of their own are read");
        var items = file.List(file.Require(root, "issues", "the outcome space"), "the issues").Items;
        if (items.Count == 0) throw file.Refused(root.Line, "the outcome space has no issues");
        if (items.Count > FormatLimits.Issues)
            throw file.Refused(root.Line, $"there are {items.Count:N0} issues; at most {FormatLimits.Issues:N0} are read");
        var ids = Ids.OfIssues();
        var issues = new NegmasIssue[items.Count];
        var values = 0;
        for (var i = 0; i < issues.Length; i++)
        {
            var map = file.Map(items[i], "an issue");
            var name = (map["name"] as YamlText)?.Text ?? "";
            var shown = Names.Clean(name, $"Issue {i + 1}");
            issues[i] = NegmasIssueReader.Read(file, map, new Issue { Id = ids.Of(shown), Name = shown, Options = [] }, name);
            if ((values += issues[i].Values.Length) > FormatLimits.AllOptions)
                throw file.Refused(map.Line, $"the issues have more than {FormatLimits.AllOptions:N0} values between them");
        }

        if (issues.CountBy(issue => issue.Name, StringComparer.Ordinal).FirstOrDefault(n => n.Value > 1) is { Key: { } twice })
            file.Repaired(root.Line, $"Two issues are named {Names.Quoted(twice)}; they are told apart by their order.");
        return new(NegmasFile.NameOf(root) ?? Names.Clean(file.Stem, "Scenario"), issues);
    }
}
