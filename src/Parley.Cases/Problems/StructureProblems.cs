namespace Parley.Cases;

/// <summary>P02: keys, and the kind of thing that stands under them.</summary>
internal static class StructureProblems
{
    public static readonly ProblemKind UnknownKey = new(
        "P0201", "A key that is not known",
        "The case format has no such key here. It is refused rather than ignored, so that a slip of the pen cannot lose an "
            + "entry.",
        "Check the spelling, and that the key is indented under the right entry. `parley schema` lists every key.",
        "titel: Hamburg");

    public static readonly ProblemKind MissingKey = new(
        "P0202", "A key is missing",
        "An entry that must be there is not.",
        "Add it.", "offers:\n  - { by: usa }");

    public static readonly ProblemKind DuplicateKey = new(
        "P0203", "A key stands twice",
        "The same key is written twice in one mapping, so that one of the two would be lost.",
        "Delete one, or give it another name.", "title: Hamburg\ntitle: Helsinki");

    public static readonly ProblemKind WrongKind = new(
        "P0204", "Another kind of entry was expected",
        "There is a text where a list or a mapping is expected, or the other way round.",
        "Write it in the form that the message shows.", "parties: usa and russia");

    public static readonly ProblemKind Nothing = new(
        "P0205", "Nothing is written here",
        "The key is there, but it has no value.",
        "Fill it in, or delete the key.", "question:");

    public static readonly ProblemKind Version = new(
        "P0206", "The format's version",
        "A case starts with `parley: 1`, so that a later format can be told from this one.",
        "Make `parley: 1` the first line.", "title: Hamburg\nparley: 1");

    public static readonly ProblemKind NotADate = new(
        "P0207", "Not a date",
        "A date is written year-month-day in digits (ISO 8601), and has to be in the calendar.",
        "Write it as 2017-07-07.", "date: 7 July 2017");

    public static readonly ProblemKind NotTrueOrFalse = new(
        "P0208", "Not true or false",
        "This key takes true or false and nothing else.",
        "Write true or false, without quotes.", "divisible: maybe");

    public static readonly ProblemKind KeyNotText = new(
        "P0209", "A key that is not text",
        "A list or a mapping stands where a key should be.",
        "Put the key as plain text before the colon.", "[usa, russia]: 5");

    public static readonly ProblemKind KeysExclude = new(
        "P0210", "Keys that do not go together",
        "An issue has `options`, or a `range`, or is `divide`d: one of the three. `divisible` belongs to `divide`.",
        "Keep the one that you mean.", "issues:\n  price:\n    range: { from: 1, to: 9, step: 1 }\n    options: [low, high]");

    public static readonly ProblemKind TooMany = new(
        "P0211", "More than Parley takes",
        "There are more entries of this kind than a case may have.",
        "Leave out what does not matter, or use larger steps.", "");

    public static readonly ProblemKind TooFew = new(
        "P0212", "Not enough for a negotiation",
        "A negotiation has at least two parties and one issue; an item is divided between at least two.",
        "Add what is missing.", "parties:\n  usa: { name: United States }");

    public static readonly IReadOnlyList<ProblemKind> All =
    [
        UnknownKey, MissingKey, DuplicateKey, WrongKind, Nothing, Version, NotADate, NotTrueOrFalse, KeyNotText, KeysExclude, TooMany, TooFew,
    ];
}
