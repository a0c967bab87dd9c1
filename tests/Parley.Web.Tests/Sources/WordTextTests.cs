using System.IO.Compression;
using System.Text;

namespace Parley.Web.Tests;

/// <summary>The words of Word documents, and of files that only say that they are some.</summary>
public sealed class WordTextTests
{
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public void Paragraphs_breaks_and_tabs_are_kept_and_what_was_deleted_is_not()
    {
        var (text, wrong) = Read($"""
            <w:document {Space}><w:body>
              <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">The seller </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>wants</w:t></w:r><w:r><w:t xml:space="preserve"> &lt;out&gt; &amp; soon</w:t></w:r></w:p>
              <w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t> come</w:t></w:r></w:ins></w:p>
              <w:p><w:r><w:instrText>HYPERLINK</w:instrText><w:t xml:space="preserve"> </w:t></w:r></w:p>
              <w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>سلام</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            </w:body></w:document>
            """);
        Assert.Null(wrong);
        Assert.Equal("The seller wants <out> & soon\n\nOne\ntwo\tthree come\n\ncell\n\nسلام", text);
    }

    [Fact]
    public void An_entity_is_not_unfolded() => Assert.Equal(
        "it is damaged, or no Word document",
        Read($"<!DOCTYPE w [<!ENTITY a \"{new string('a', 100)}\"><!ENTITY b \"&a;&a;&a;\">]><w:document {Space}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>").Wrong);

    [Fact]
    public void An_archive_that_unpacks_without_end_is_left() => Assert.Equal(
        "it unpacks to more than a source could hold",
        Read($"<w:document {Space}><w:body>{new string(' ', 40 * 1024 * 1024)}</w:body></w:document>").Wrong);

    [Fact]
    public void A_text_that_is_too_long_for_a_source_says_so() => Assert.Equal(
        "its text has more than 1,048,576 bytes (1 MiB)",
        Read($"<w:document {Space}><w:body><w:p><w:r><w:t>{new string('a', SourceText.Largest + 1)}</w:t></w:r></w:p></w:body></w:document>").Wrong);

    [Fact]
    public void Nothing_is_nested_without_end() => Assert.Equal(
        "it is damaged, or no Word document",
        Read($"<w:document {Space}>{string.Concat(Enumerable.Repeat("<w:a>", 5_000))}{string.Concat(Enumerable.Repeat("</w:a>", 5_000))}</w:document>").Wrong);

    [Fact]
    public void Other_files_are_none()
    {
        Assert.Equal("it is damaged, or no Word document", WordText.Read(new MemoryStream("PK no archive"u8.ToArray())).Wrong);
        Assert.Equal("it is damaged, or no Word document", WordText.Read(new MemoryStream()).Wrong);
        Assert.Equal("it is no Word document", WordText.Read(Archive("xl/workbook.xml", "<a/>")).Wrong);
        Assert.Equal("it is damaged, or no Word document", Read("<w:document").Wrong);
        Assert.Equal(("", null), Read("<other>words of another kind</other>"));
    }

    /// <summary>A document that is cut off or has bytes changed anywhere gives words or a reason, and never anything else.</summary>
    [Fact]
    public void Damaged_documents_give_a_reason_or_words()
    {
        var whole = Archive("word/document.xml", $"<w:document {Space}><w:body><w:p><w:r><w:t>Some words that are there.</w:t></w:r></w:p></w:body></w:document>").ToArray();
        var reasons = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var bytes = whole[..(random.Next(2) == 0 ? whole.Length : random.Next(whole.Length))];
            for (var i = random.Next(1, 8); i > 0 && bytes.Length > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var (text, wrong) = WordText.Read(new MemoryStream(bytes));
            Assert.True(text is null != wrong is null);
            reasons += wrong is null ? 0 : 1;
        }

        Assert.True(reasons > 200);
    }

    private static (string? Text, string? Wrong) Read(string document) => WordText.Read(Archive("word/document.xml", document));

    private static MemoryStream Archive(string name, string words)
    {
        var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(words));
        }

        memory.Position = 0;
        return memory;
    }
}
