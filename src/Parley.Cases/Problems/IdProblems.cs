namespace Parley.Cases;

/// <summary>P03: ids, and what refers to them.</summary>
internal static class IdProblems
{
    public static readonly ProblemKind Form = new(
        "P0301", "An id in another form",
        "Ids are small Latin letters and digits, in groups joined by single hyphens, at most 80 characters. Names can be "
            + "anything.",
        "Use an id such as cyber-unit, and say the rest in its name.", "parties:\n  United_States: { name: United States }");

    public static readonly ProblemKind Unknown = new(
        "P0302", "Nothing has this id",
        "The entry refers to a party, issue, option, quantity, audience or lever that the case does not have.",
        "Check the spelling, or add what it refers to.", "values:\n  rusia: { sanctions: { lift: 30 } }");

    public static readonly ProblemKind OnlyCapitals = new(
        "P0303", "Ids that differ only in capitals",
        "Two ids are the same but for capital letters, which readers cannot tell apart.",
        "Give one of them another id, in small "
            + "letters.", "parties:\n  usa: { name: United States }\n  USA: { name: United States }");

    public static readonly ProblemKind Repeated = new(
        "P0304", "Named twice",
        "The same id stands twice in a list, or the same number twice under one issue.",
        "Delete one.", "given-by: [usa, usa]");

    public static readonly ProblemKind Shared = new(
        "P0305", "A party and an audience with one id",
        "Costs name parties and audiences side by side, so no audience may have a party's id.",
        "Give the audience another id.", "audiences:\n  usa: { party: usa }");

    public static readonly ProblemKind Reserved = new(
        "P0306", "A word with a meaning of its own",
        "`not`, `any` and `all` combine patterns, `weight` is part of a score sheet, `min` and `max` are part of formulas; a "
            + "quantity starts with a letter.",
        "Choose another id, and keep the name.", "issues:\n  all: { options: [yes, no] }");

    public static readonly ProblemKind UnknownEntry = new(
        "P0307", "No such entry",
        "A claim supports entries of this file by their paths, such as values.usa.sanctions or rules[0].",
        "Check the path: keys joined by dots, list items counted from 0.", "supports: [ value.usa.sanctions ]");

    public static readonly IReadOnlyList<ProblemKind> All = [Form, Unknown, OnlyCapitals, Repeated, Shared, Reserved, UnknownEntry];
}
