using System.IO.Compression;
using System.Text;

namespace Parley.Formats.Tests;

/// <summary>Small score sheets with every kind of row and column; as workbooks, packed without compression, so that damage reaches the XML.</summary>
internal static class SheetSeeds
{
    private const string Table =
        """
        Title,"A lake; a boat"
        Date,2020-01-02

        # a comment
        Issue,Option,Given by,Option given by,Applies when,Irreversible,Status quo,Ann,Bob,Notes,Issue id,Option id
        Price,10 to 20 in steps of 2.5 euro,Ann; Bob,,,,15,,,,price,
        ,weight,,,,,,2,,,,
        ,10,,,,,,0,'-5..-3,,,
        ,20,,,,,,9,1e2,"why, so",,
        Boat,To one of: Ann; Bob,Ann,,,,bob,7,8,,boat,
        Lake,Shared by: Ann; Bob,,,,,Ann: 0.25; Bob: 0.75,1,2,,lake,
        Crew,none,,,{ price: 10..15 },,x,0,0,,crew,none
        ,some,,Bob,,x,,= 0.5 * wind,5..8..15,,,some-1

        No deal,,,,,,,1,2..3,,,
        BATNA,,,,,,,3,,,,
        Discount,,,,,,,0.9,1,,,
        Total,,,,,,,1,1,,,
        Party id,,,,,,,ann,bob,,,

        Quantity,Name in formulas,Value,Unit
        Wind,wind,1..3,bft

        Section,Id,Entry
        rules,,"{ never: { boat: ann, crew: none } }"
        audiences,crowd,"{ party: ann, weight: 0.5, values: { crew: { some-1: 3 } } }"
        packages,one,"{ choose: { price: 10 } }"
        """;

    private static readonly byte[] Utf16 = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Table)];

    /// <summary>Files of CSV that belong together.</summary>
    public static IReadOnlyList<ForeignFile[]> Csv { get; } =
    [
        [Sheets.File(Table)],
        [new ForeignFile("scores.csv", Utf16)],
        [Sheets.File("Issue;Option;Ann;Bob\r\nPreis;\"tief;er\";2,5;-1\r\n;hoch;1;3..4,5\r\n")],
        [Sheets.File("Issue,Weight,Option,Rating\nPrice,2,low,1\n,,high,0.5\n", "ann.csv"), Sheets.File("Party,Bob\nIssue,Option,Points\nPrice,low,4\nprice,high,1..2\n", "bob.csv")],
        [Sheets.File("Party\tIssue\tOption\tScore\nAnn\tPrice\tlow\t1\nBob\tPrice\tlow\t2\n")],
    ];

    /// <summary>Workbooks.</summary>
    public static IReadOnlyList<ForeignFile[]> Xlsx { get; } = [Stored(isByParty: false), Stored(isByParty: true)];

    private static ForeignFile[] Stored(bool isByParty)
    {
        var packed = new XlsxFormat(isByParty).Write(Sheets.Read(Table).Case).Files[0];
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(packed.Bytes.ToArray())))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var input = entry.Open();
                using var output = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                input.CopyTo(output);
            }
        }
        return [packed with { Bytes = bytes.ToArray() }];
    }
}
