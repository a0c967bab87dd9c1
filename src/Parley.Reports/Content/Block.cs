using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// A piece of a report, the same whatever form it is then given: text for a terminal, Markdown. Its words may come from a case
/// file, so whoever writes it out must treat them as plain text.
/// </summary>
public abstract record Block
{
    private protected Block() { }

    /// <summary>The title of the whole report.</summary>
    public sealed record Title(string Words) : Block;

    /// <summary>The heading of a part, in a report that has several.</summary>
    public sealed record Section(string Words) : Block;

    /// <summary>A heading within a part.</summary>
    public sealed record Heading(string Words) : Block;

    /// <summary>The answer of a lens: one sentence that stands out.</summary>
    /// <param name="Words">The sentence.</param>
    /// <param name="Verdict">One word, such as <c>yes</c> or <c>no</c>.</param>
    public sealed record Answer(string Words, string Verdict) : Block;

    /// <summary>Plain words.</summary>
    public sealed record Paragraph(string Words) : Block;

    /// <summary>Short statements, one a line.</summary>
    public sealed record Points(IReadOnlyList<string> Items) : Block;

    /// <summary>A table: the first column names the row.</summary>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Columns">Column headings, in order.</param>
    /// <param name="Rows">Rows of as many cells as there are columns.</param>
    public sealed record Grid(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block;

    /// <summary>A picture.</summary>
    public sealed record Picture(Chart Chart) : Block;
}
