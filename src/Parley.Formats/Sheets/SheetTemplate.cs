using Parley.Cases;

namespace Parley.Formats;

/// <summary>A score sheet to start one's own from, with comments.</summary>
public static class SheetTemplate
{
    private static readonly string[] Comments =
    [
        "# One row for each option, one column for each party. Lines that start with # are not read.",
        "# Points are each party's own scale: only differences within one column matter.",
        "# Not sure? Write a range: 5..15, or low..likely..high: 5..8..15. Type an apostrophe first where it starts with a minus: '-5..-3",
        "# An issue's name stands in its first row; the rows below it that name none belong to it. Nothing in a cell counts 0.",
        "# A number instead of options: 'from' to 'to' in steps of 'step', as below, then a row for each number with points; straight lines run between.",
        "# No deal: the points a party has while there is no deal. Walk-away: the least it takes. Both can be left out.",
        "# More columns, such as Given by and Status quo, are in docs/reference/score-sheets.md.",
    ];

    /// <summary>The endings of the files that can be written.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".csv", ".xlsx"];

    /// <summary>The score sheet of a case, with comments on how to fill it in.</summary>
    /// <param name="starter">The case.</param>
    /// <param name="ending">One of <see cref="Endings"/>.</param>
    /// <exception cref="ArgumentException">The ending is none of these.</exception>
    public static ReadOnlyMemory<byte> Write(Case starter, string ending)
    {
        var pages = SheetLayout.Of(starter).ToArray();
        var scores = WithoutIds(pages[0]);
        IReadOnlyList<PageCell>[] comments = [.. Comments.Select(line => (PageCell[])[line])];
        pages[0] = scores with { Rows = [.. scores.Rows.Take(scores.Head), .. comments, [], .. scores.Rows.Skip(scores.Head)], Head = scores.Head + comments.Length + 1 };
        return ending switch
        {
            ".csv" => CsvWriter.Write(pages),
            ".xlsx" => XlsxWriter.Write(pages),
            _ => throw new ArgumentException($"There is no score sheet of the kind '{ending}'.", nameof(ending)),
        };
    }

    /// <summary>Ids are made from names; who starts a sheet need not think of them.</summary>
    private static SheetPage WithoutIds(SheetPage page)
    {
        var ids = page.Rows[page.Head].Count(cell => SheetHeads.Of(cell.Text) is SheetHead.IssueId or SheetHead.OptionId);
        var rows = page.Rows.Where(row => row.Count == 0 || SheetFooters.Of(row[0].Text) != SheetFooters.PartyId).ToList();
        return page with { Rows = [.. rows.Select(row => row.Count == page.Rows[page.Head].Count ? [.. row.SkipLast(ids)] : row)] };
    }
}
