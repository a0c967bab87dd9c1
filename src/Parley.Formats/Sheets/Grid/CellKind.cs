namespace Parley.Formats;

/// <summary>What a cell of a sheet holds.</summary>
internal enum CellKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Text; in CSV everything is.</summary>
    Text,

    /// <summary>A number, in plain form.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A date, as 2017-07-07.</summary>
    Date,

    /// <summary>What a spreadsheet shows where it could not work something out: <c>#NAME?</c>.</summary>
    Error,
}
