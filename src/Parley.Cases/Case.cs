namespace Parley.Cases;

/// <summary>
/// A negotiation as the analyst states it: format 1 of the case file, read and checked. Equal to another case when every
/// entry is. Everything an id refers to exists; every number is in range. No mathematics.
/// </summary>
public sealed record Case
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The question to be answered, if said.</summary>
    public string? Question { get; init; }

    /// <summary>One paragraph, if said.</summary>
    public string? Summary { get; init; }

    /// <summary>The date, if said.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where the facts come from.</summary>
    public Catalog<Source> Sources { get; init; } = [];

    /// <summary>The parties; two or more.</summary>
    public required Catalog<Party> Parties { get; init; }

    /// <summary>Uncertain drivers that several numbers share.</summary>
    public Catalog<Quantity> Quantities { get; init; } = [];

    /// <summary>What can be settled; one or more.</summary>
    public required Catalog<Issue> Issues { get; init; }

    /// <summary>What holds if nothing is agreed, naming every issue that arises; null when not said.</summary>
    public Choice? StatusQuo { get; init; }

    /// <summary>Each party's score sheet; a party may have none.</summary>
    public Catalog<ScoreSheet> Values { get; init; } = [];

    /// <summary>Points parties have while there is no deal, where written.</summary>
    public Catalog<AmountOf> NoDeal { get; init; } = [];

    /// <summary>The least that parties take, where written; only a floor.</summary>
    public Catalog<AmountOf> WalkAway { get; init; } = [];

    /// <summary>Who must accept; null: everyone.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>Options worth more or less together than apart.</summary>
    public Sequence<Interaction> Interactions { get; init; } = [];

    /// <summary>Combinations that cannot be.</summary>
    public Sequence<Rule> Rules { get; init; } = [];

    /// <summary>Orders over packages, for parties without values.</summary>
    public Catalog<Priorities> Priorities { get; init; } = [];

    /// <summary>Who else reads the deal.</summary>
    public Catalog<Audience> Audiences { get; init; } = [];

    /// <summary>What parties can do to each other while there is no deal.</summary>
    public Catalog<Lever> Levers { get; init; } = [];

    /// <summary>What parties can reach by themselves.</summary>
    public Sequence<Alone> Alone { get; init; } = [];

    /// <summary>What has been on the table, in order.</summary>
    public Sequence<Offer> Offers { get; init; } = [];

    /// <summary>Packages worth naming.</summary>
    public Catalog<Package> Packages { get; init; } = [];

    /// <summary>What sources say, and what rests on it.</summary>
    public Catalog<Claim> Claims { get; init; } = [];
}
