namespace Parley.Cases;

/// <summary>P05: entries that are well formed but contradict each other.</summary>
internal static class MeaningProblems
{
    public static readonly ProblemKind Circular = new(
        "P0501", "Issues that wait for each other",
        "Whether an issue arises may depend on other issues, but not, through them, on itself.",
        "Take one `applies-when` out of the circle.",
        "issues:\n  a: { options: [x, y], applies-when: { b: x } }\n  b: { options: [x, y], applies-when: { a: x } }");

    public static readonly ProblemKind NotSettled = new(
        "P0502", "An issue is left open",
        "A status quo settles every issue that arises in it. A package may leave issues out where the status quo settles "
            + "them, and only there.",
        "Add the issue, or, for a package, a `status-quo` to fall back on.", "status-quo: { sanctions: keep }");

    public static readonly ProblemKind DoesNotArise = new(
        "P0503", "An issue that does not arise",
        "By its `applies-when`, the issue does not arise together with the other choices made here.",
        "Leave the issue out, or change what it depends on.", "choose: { ceasefire: none, observers: joint }");

    public static readonly ProblemKind BreaksRule = new(
        "P0504", "A combination that a rule forbids",
        "One of the case's own `rules` says that this can never be.",
        "Change the choice, or the rule.", "choose: { ceasefire: monitored, observers: none }");

    public static readonly ProblemKind TwoOrders = new(
        "P0505", "Values and priorities of one party",
        "A party's wishes are stated as points (`values`) or as an order (`priorities`), not both.",
        "Keep one of the two.", "values:     { moe: { delay: { yes: 5 } } }\npriorities: { moe: [ { delay: yes } ] }");

    public static readonly ProblemKind ForbidsEverything = new(
        "P0506", "A rule that forbids everything",
        "An empty pattern holds for every package, so a rule with it would leave none.",
        "Say which combination cannot be.", "rules:\n  - { never: {} }");

    public static readonly ProblemKind AgainstItself = new(
        "P0507", "A lever against itself",
        "A lever is pulled by one party against another, and is not among those that it excludes.",
        "Name the other party, or the other lever.", "levers:\n  tighten: { by: usa, against: usa }");

    public static readonly ProblemKind NotDivisible = new(
        "P0508", "Shares of something that is not shared",
        "Only an item with `divide` and `divisible: true` can be shared between parties.",
        "Choose one option, or make the item divisible.", "choose: { sanctions: { keep: 0.5, lift: 0.5 } }");

    public static readonly IReadOnlyList<ProblemKind> All =
        [Circular, NotSettled, DoesNotArise, BreaksRule, TwoOrders, ForbidsEverything, AgainstItself, NotDivisible];
}
