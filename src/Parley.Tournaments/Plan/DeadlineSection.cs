using Parley.Cases;

namespace Parley.Tournaments;

/// <summary>Reads <c>deadlines</c>: a number of rounds, a mapping with seconds, or a list of such.</summary>
internal sealed class DeadlineSection(PlanNumbers numbers, ProblemList problems)
{
    private const int Most = 100;
    private const double MostSeconds = 1e6;
    private const double ShortestOffer = 0.001;

    /// <summary>The deadlines that can be read.</summary>
    public IReadOnlyList<Deadline> Read(Node? node)
    {
        if (node is null) return [];
        var items = Section.OneOrMore(node);
        if (items.Count == 0) problems.Add(StructureProblems.Nothing, node.Place, "'deadlines' names none; write a number of rounds, say 100");
        if (items.Count > Most) problems.Add(StructureProblems.TooMany, items[Most].Place, $"there are {items.Count:N0} deadlines, and a plan may have {Most}");
        var read = new List<Deadline>();
        foreach (var item in items.Take(Most))
        {
            if (Item(item) is not { } deadline) continue;
            if (read.Exists(d => d.Name == deadline.Name)) problems.Add(PlanProblems.Twice, item.Place, $"the deadline '{deadline.Name}' stands twice");
            else read.Add(deadline);
        }
        return read;
    }

    private Deadline? Item(Node node)
    {
        if (node is ScalarNode) return Rounds(node) is { } rounds ? new(rounds) : null;
        if (Fields.Open(node, PlanKeys.Deadline, problems) is not { } fields) return null;
        if (fields["seconds"] is not { } written) return fields.Meant("seconds") ? null : Rounds(fields.Require("rounds")) is { } only ? new(only) : null;
        var (least, most) = PerOffer(fields["per-offer"]);
        if (numbers.Real(written, "the number of seconds", 0, MostSeconds, above: "above 0") is not { } seconds) return null;
        return new(fields["rounds"] is { } also ? Rounds(also) ?? 1 : Deadline.MostRounds, seconds, least, most);
    }

    private int? Rounds(Node? node) => numbers.Whole(node, "the number of rounds", 1, Deadline.MostRounds);

    private (double Least, double Most) PerOffer(Node? node)
    {
        if (node is null) return (1, 1);
        var ends = Section.OneOrMore(node);
        if (ends.Count is 0 or > 2)
        {
            problems.Add(StructureProblems.WrongKind, node.Place, "'per-offer' takes one number of seconds, or the least and the most in a list: [0.5, 2]");
            return (1, 1);
        }
        var least = Seconds(ends[0]) ?? 1;
        var most = ends.Count == 1 ? least : Seconds(ends[1]) ?? least;
        if (most < least) problems.Add(PlanProblems.OutOfBounds, node.Place, "the least seconds of an offer come first, then the most");
        return (least, most);
    }

    private double? Seconds(Node node) => numbers.Real(node, "the seconds of an offer", ShortestOffer, MostSeconds);
}
