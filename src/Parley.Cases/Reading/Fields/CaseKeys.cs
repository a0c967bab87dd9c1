namespace Parley.Cases;

/// <summary>Every key of the case format, by the entry it belongs to. Reader, writer and schema are held to these.</summary>
internal static class CaseKeys
{
    public const string InteractionsSection = "interactions";
    public const string RulesSection = "rules";
    public const string AloneSection = "alone";
    public const string OffersSection = "offers";
    public const string PrioritiesSection = "priorities";

    public static readonly KeySet Case = new("case", "a case",
    [
        "parley", "title", "question", "summary", "date", "sources", "parties", "quantities", "issues", "status-quo", "values", "no-deal",
        "walk-away", "agreement", InteractionsSection, RulesSection, PrioritiesSection, "audiences", "levers", AloneSection, OffersSection,
        "packages", "claims",
    ]);

    public static readonly KeySet Source = new("source", "a source", ["title", "author", "date", "url", "file"]);
    public static readonly KeySet Party = new("party", "a party", ["name", "benchmark", "discount"]);
    public static readonly KeySet Quantity = new("quantity", "a quantity", ["name", "value", "unit"]);
    public static readonly KeySet Issue = new("issue", "an issue", ["name", "given-by", "applies-when", "options", "range", "divide", "divisible"]);
    public static readonly KeySet Option = new("option", "an option", ["name", "given-by", "irreversible"]);
    public static readonly KeySet Range = new("range", "a range", ["from", "to", "step", "unit"]);
    public static readonly KeySet Score = new("score", "the points of an issue", ["weight"], IsOpen: true);
    public static readonly KeySet Agreement = new("agreement", "an agreement", ["must", "at-least"]);
    public static readonly KeySet Interaction = new("interaction", "an interaction", ["party", "when", "points"]);
    public static readonly KeySet Rule = new("rule", "a rule", ["never", "because"]);
    public static readonly KeySet Pattern = new("pattern", "a pattern", ["not", "any", "all"], IsOpen: true);
    public static readonly KeySet Audience = new("audience", "an audience", ["name", "party", "weight", "accepts-from", "values", "reads"]);
    public static readonly KeySet Lever = new("lever", "a lever", ["name", "by", "against", "costs", "excludes"]);
    public static readonly KeySet Alone = new("reach", "what a party reaches alone", ["party", "reaches", "costs", "chance"]);
    public static readonly KeySet Offer = new("offer", "an offer", ["by", "date", "choose"]);
    public static readonly KeySet Package = new("package", "a package", ["name", "date", "choose"]);
    public static readonly KeySet Claim = new("claim", "a claim", ["says", "from", "supports"]);

    public static readonly IReadOnlyList<KeySet> All =
    [
        Case, Source, Party, Quantity, Issue, Option, Range, Score, Agreement, Interaction, Rule, Pattern, Audience, Lever, Alone, Offer,
        Package, Claim,
    ];
}
