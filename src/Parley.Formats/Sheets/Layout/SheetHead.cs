namespace Parley.Formats;

/// <summary>What the heading of a column says about the column.</summary>
internal enum SheetHead
{
    /// <summary>No word of these sheets: in a table of scores, a party.</summary>
    None,

    Issue,
    Option,

    /// <summary>The option, where no other column is; else the points.</summary>
    Value,

    Points,
    Rating,
    Weight,
    Party,
    GivenBy,
    OptionGivenBy,
    StatusQuo,
    AppliesWhen,
    Irreversible,
    IssueId,
    OptionId,
    Remark,
    Quantity,
    QuantityId,
    Unit,
    Section,
    Id,
    Entry,
}
