namespace Parley.Cases;

/// <summary>P04: numbers, ranges and formulas.</summary>
internal static class NumberProblems
{
    public static readonly ProblemKind NotANumber = new(
        "P0401", "Not a number",
        "A number is expected: 12, -3.5, 1e3; or, for an amount, a range 5..10 or a formula = 0.8 * threat.",
        "Write digits, with a point for decimals and without thousands separators or units.", "no-deal: { usa: 1,5 points }");

    public static readonly ProblemKind NotFinite = new(
        "P0402", "Not a finite number",
        "Infinity and NaN cannot be added up or compared with other points.",
        "Write a large number, or a rule that forbids the combination.", "walk-away: { usa: .inf }");

    public static readonly ProblemKind TooLarge = new(
        "P0403", "A number that is too large",
        "A number in a case lies between -1,000,000,000,000 and 1,000,000,000,000.",
        "Use a larger unit.", "no-deal: { usa: 1e13 }");

    public static readonly ProblemKind TooManyDigits = new(
        "P0404", "More digits than can be kept",
        "Numbers are kept exactly, with up to 28 digits and 28 decimals; this one has more.",
        "Round it.", "no-deal: { usa: 0.33333333333333333333333333333333 }");

    public static readonly ProblemKind TurnedRound = new(
        "P0405", "A range turned round",
        "A range goes from its smaller number to its larger one.",
        "Exchange the two numbers. Mind the signs: -5..-3, not -3..-5.", "no-deal: { russia: 10..5 }");

    public static readonly ProblemKind NoWidth = new(
        "P0406", "A range without width",
        "Both ends of the range are the same number, so there is no uncertainty in it.",
        "Write the plain number.", "no-deal: { russia: 5..5 }");

    public static readonly ProblemKind LikelyOutside = new(
        "P0407", "The likely value lies outside its range",
        "Of three numbers the middle one is the likely value; it lies between the others.",
        "Put the three in order: low..likely..high.", "no-deal: { russia: 5..20..10 }");

    public static readonly ProblemKind RangeForm = new(
        "P0408", "Not a range",
        "A range is two or three numbers joined by two dots.",
        "Write 5..10, or 5..7..10.", "no-deal: { russia: 5...10 }");

    public static readonly ProblemKind Formula = new(
        "P0409", "A formula that cannot be read",
        "A formula starts with = and has numbers, quantities, + - * / ( ) and min(a, b) or max(a, b).",
        "Write times as *, put spaces around a minus, and quote a formula that contains a comma inside { }.",
        "no-deal: { russia: = 2 * (3 + 1 }");

    public static readonly ProblemKind LongFormula = new(
        "P0410", "A formula that is too long",
        "A formula has at most 1,000 characters, and brackets and signs at most 60 deep.",
        "Simplify it.", "");

    public static readonly ProblemKind NotComputable = new(
        "P0411", "A formula that has no value",
        "At the likely values of the quantities the formula divides by zero or becomes too large.",
        "Change the formula, or the quantities' values.", "no-deal: { russia: = 1 / (threat - threat) }");

    public static readonly ProblemKind OutOfBounds = new(
        "P0412", "A number outside its bounds",
        "Chances and shares lie between 0 and 1, an audience's weight is at least 0, and `at-least` counts parties.",
        "Write a number within the bounds that the message "
            + "names.", "alone:\n  - { party: usa, reaches: { ceasefire: monitored }, chance: 30 }");

    public static readonly ProblemKind Steps = new(
        "P0413", "Steps that do not fit",
        "A numeric issue goes from `from` up to `to` in whole steps: `step` is above 0, `to` a whole number of steps above "
            + "`from`, 10,000 steps at most.",
        "Change one of the three numbers.", "range: { from: 30, to: 240, step: 16 }");

    public static readonly ProblemKind NotAStep = new(
        "P0414", "Not a step of this issue",
        "The number is not among the issue's steps, or, on a score sheet, lies outside its range.",
        "Write one of the numbers that the message names.", "status-quo: { meeting: 31 }");

    public static readonly ProblemKind EmptyInterval = new(
        "P0415", "An interval without a step in it",
        "None of the issue's steps lies in the interval, so the pattern could never hold.",
        "Widen the interval.", "when: { meeting: 31..40 }");

    public static readonly ProblemKind SharesSum = new(
        "P0416", "Shares that do not add up",
        "The shares of an item add up to 1.",
        "Change the parts: 0.3 and 0.7, say.", "choose: { canal-zone: { usa: 0.3, panama: 0.6 } }");

    public static readonly ProblemKind FormulaHere = new(
        "P0417", "No formula here",
        "A quantity is a number or a range. Formulas are made of quantities, not the other way round.",
        "Write the number, or use the formula where the quantity is used.", "quantities:\n  fear: { value: = 2 * threat }");

    public static readonly IReadOnlyList<ProblemKind> All =
    [
        NotANumber, NotFinite, TooLarge, TooManyDigits, TurnedRound, NoWidth, LikelyOutside, RangeForm, Formula, LongFormula,
        NotComputable, OutOfBounds, Steps, NotAStep, EmptyInterval, SharesSum, FormulaHere,
    ];
}
