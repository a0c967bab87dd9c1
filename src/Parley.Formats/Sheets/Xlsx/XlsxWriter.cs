using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Parley.Formats;

/// <summary>
/// Writes pages as a workbook: text as text, numbers as numbers, never a formula. Text that a spreadsheet could take for one is
/// marked as text for good (as an apostrophe typed before it does). The same pages give the same bytes.
/// </summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int MostDigits = 15;

    private const int HeadStyle = 1;
    private const int MarkedStyle = 2;
    private const int WrappedStyle = 3;

    // Zip files date their parts from 1980 on; a fixed day keeps equal workbooks equal.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The workbook.</summary>
    /// <exception cref="ForeignFileException">A text is longer than a cell can hold.</exception>
    public static byte[] Write(IReadOnlyList<SheetPage> pages)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml => ContentTypes(xml, pages.Count));
            Part(zip, "_rels/.rels", xml => Related(xml, [("officeDocument", "xl/workbook.xml")]));
            Part(zip, "xl/workbook.xml", xml => Book(xml, pages));
            Part(zip, "xl/_rels/workbook.xml.rels", xml => Related(xml, [.. pages.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
            Part(zip, "xl/styles.xml", Styles);
            for (var i = 0; i < pages.Count; i++)
            {
                var page = pages[i];
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml", xml => Sheet(xml, page));
            }
        }
        return bytes.ToArray();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Day;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(standalone: true);
        content(xml);
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        const string Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
        xml.WriteStartElement("Types", Namespace);
        Element(xml, Namespace, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, Namespace, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, Namespace, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Types + "sheet.main+xml"));
        Element(xml, Namespace, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Types + "styles+xml"));
        for (var i = 1; i <= sheets; i++) Element(xml, Namespace, "Override", ("PartName", $"/xl/worksheets/sheet{i}.xml"), ("ContentType", Types + "worksheet+xml"));
    }

    private static void Related(XmlWriter xml, IReadOnlyList<(string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var (i, relation) in relations.Index())
            Element(xml, PackageRelations, "Relationship", ("Id", $"rId{i + 1}"), ("Type", $"{Relations}/{relation.Type}"), ("Target", relation.Target));
    }

    private static void Book(XmlWriter xml, IReadOnlyList<SheetPage> pages)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        foreach (var (i, page) in pages.Index())
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", page.Name);
            xml.WriteAttributeString("sheetId", $"{i + 1}");
            xml.WriteAttributeString("r", "id", Relations, $"rId{i + 1}");
            xml.WriteEndElement();
        }
    }

    /// <summary>Four styles: plain; bold; text for good; wrapped.</summary>
    private static void Styles(XmlWriter xml) => xml.WriteRaw($"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """);

    private static void Sheet(XmlWriter xml, SheetPage page)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, Main, "pane", ("ySplit", $"{page.Head + 1}"), ("topLeftCell", $"A{page.Head + 2}"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Widths(xml, page);
        xml.WriteStartElement("sheetData", Main);
        foreach (var (number, row) in page.Rows.Index())
        {
            if (row.Count == 0) continue;
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", $"{number + 1}");
            foreach (var (column, cell) in row.Index()) Cell(xml, cell, $"{SheetGrid.Letters(column)}{number + 1}");
            xml.WriteEndElement();
        }
    }

    /// <summary>Columns as wide as what stands in them, within reason. A row of two cells alone (the title) does not widen them.</summary>
    private static void Widths(XmlWriter xml, SheetPage page)
    {
        xml.WriteStartElement("cols", Main);
        for (var column = 0; column < page.Rows.Max(row => row.Count); column++)
        {
            var width = page.Rows.Where(row => row.Count > Math.Max(2, column)).Select(row => row[column].Text.Length).DefaultIfEmpty(0).Max();
            Element(xml, Main, "col", ("min", $"{column + 1}"), ("max", $"{column + 1}"), ("width", $"{Math.Clamp(width + 2, 9, 60)}"), ("customWidth", "1"));
        }
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, PageCell cell, string name)
    {
        if (cell.Text.Length == 0) return;
        if (cell.Text.Length > SheetLimits.Cell)
            throw new ForeignFileException("scores.xlsx", 0, $"a workbook's cell holds at most {SheetLimits.Cell:N0} characters, and the text that starts '{cell.Text[..40]}' has {cell.Text.Length:N0}; shorten it, or export as csv");
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", name);
        if (cell.IsNumber && cell.Text.Count(char.IsAsciiDigit) <= MostDigits)
        {
            xml.WriteElementString("v", Main, cell.Text);
        }
        else
        {
            var style = cell.IsHead ? HeadStyle : CsvEscape.Starts(cell.Text) || double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? MarkedStyle
                : cell.Text.Length > 60 && cell.Text[0] != '#' ? WrappedStyle : 0;
            if (style != 0) xml.WriteAttributeString("s", $"{style}");
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(XlsxText.Write(cell.Text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string @namespace, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, @namespace);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
