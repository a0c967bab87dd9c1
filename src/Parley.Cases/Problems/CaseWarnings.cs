namespace Parley.Cases;

/// <summary>P09: worth knowing, but the case can be used.</summary>
internal static class CaseWarnings
{
    public static readonly ProblemKind LeftOut = new(
        "P0901", "Points left out",
        "Issues and options that a score sheet leaves out are worth 0 to that party. That may be meant, or forgotten.",
        "Write 0 where it is meant, and the message goes away.", "values:\n  usa: { sanctions: { keep: 20 } }");

    public static readonly ProblemKind NoValues = new(
        "P0902", "A party without values",
        "The party has neither values nor priorities, so it takes part by its consent alone and finds every package equally "
            + "good.",
        "Add its values if it has a stake.", "parties:\n  jordan: { name: Jordan }");

    public static readonly ProblemKind UnusedQuantity = new(
        "P0903", "A quantity that nothing uses",
        "No formula mentions the quantity, so its uncertainty has no effect.",
        "Use it in a formula, or delete it.", "quantities:\n  threat: { value: 10..60 }");

    public static readonly ProblemKind UnknownSource = new(
        "P0904", "A claim from a source that is not listed",
        "A claim's `from` starts with the id of one of the case's sources, so that a reader can look it up.",
        "Start it with the source's id, or list the source.", "from: the commentary, ¶4");

    public static readonly IReadOnlyList<ProblemKind> All = [LeftOut, NoValues, UnusedQuantity, UnknownSource];
}
