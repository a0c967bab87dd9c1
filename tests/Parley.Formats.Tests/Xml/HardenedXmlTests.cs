using System.Diagnostics;
using System.Text;

namespace Parley.Formats.Tests;

public sealed class HardenedXmlTests
{
    [Fact]
    public void Elements_attributes_text_and_lines_are_kept()
    {
        var root = Read("<a x='1' y=\"&lt;&#65;&#x42;&amp;lt;\">\n one <b/>\n<B z=''/><![CDATA[<two>]]><!-- no --></a>\n<!-- after -->", out var notes);
        Assert.Equal(("a", 1, "1", "<AB&lt;", "one <two>"), (root.Name, root.Line, root["x"], root["y"], root.Text));
        Assert.Equal([2, 3], root.All("b").Select(b => b.Line));
        Assert.Null(root["z"]);
        Assert.Empty(notes);
    }

    [Theory]
    [InlineData("<a x=\"1\"/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a x=\"1\"></a>")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?><a x=\"1\"/>")]
    public void Files_in_order_get_no_note(string text)
    {
        Assert.Equal("1", Read(text, out var notes)["x"]);
        Assert.Empty(notes);
    }

    [Theory]
    [InlineData("\n\n<?xml version=\"1.0\"?><a x=\"1\"/>", "blank lines before the XML declaration")]
    [InlineData("<!-- c -->\n<?xml version=\"1.0\"?><a x=\"1\"/>", "XML declaration stands after")]
    [InlineData("words\n<a x=\"1\"/>", "outside the outermost")]
    [InlineData("<a x=\"1\"/><b/>", "after </a> is left out")]
    [InlineData("<a x=\"0\" x=\"1\"/>", "given twice")]
    [InlineData("<a x=1 />", "without quotes")]
    [InlineData("<a x=1/>", "without quotes")]
    [InlineData("<a x=\"1\"y=\"2\"/>", "no space between")]
    [InlineData("<a z x=\"1\"/>", "no attribute")]
    [InlineData("<a x=\"1\" y=\"R&D\"/>", "ampersand")]
    [InlineData("<a x=\"1\" y=\"a<b\"/>", "less-than")]
    [InlineData("<a x=\"1\">a < b</a>", "less-than")]
    [InlineData("<a x=\"1\u0001\"/>", "no text may hold")]
    [InlineData("<a x=\"1\"\n<b/></a>", "does not end before the next")]
    public void What_other_readers_shrug_off_is_mended_with_a_note(string text, string note)
    {
        Assert.Equal("1", Read(text, out var notes)["x"]);
        Assert.Contains(note, Assert.Single(notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_left_open_ends_with_its_tag()
    {
        var root = Read("<a>\n<item v=\"x\" e=\"/>\n<item v=\"x\" e=\"80\" />\n</a>", out var notes);
        Assert.Equal(["", "80"], root.Children.Select(c => c["e"]));
        Assert.Equal((NoteKind.Repaired, 2), (Assert.Single(notes).Kind, notes[0].Line));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", 1, "refused")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\">\n<a/>", 2, "refused")]
    [InlineData("", 0, "empty")]
    [InlineData("1, 2\n3, 4", 1, "no XML element")]
    [InlineData("<a>\n<b></a></b>", 2, "</b> was expected")]
    [InlineData("<a>\n<b>", 2, "<b> that starts here does not end")]
    [InlineData("<a", 1, "no XML element")]
    [InlineData("<a x=\"", 1, "no XML element")]
    [InlineData("</a>", 1, "has not begun")]
    [InlineData("<a><!-- ", 1, "does not end")]
    public void Anything_else_is_one_clear_error(string text, int line, string words)
    {
        var error = Assert.Throws<ForeignFileException>(() => Read(text, out _));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public void Nothing_expands_and_nothing_runs_deep()
    {
        var laughs = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">")) + "]><a>&l9;</a>";
        Assert.Throws<ForeignFileException>(() => Read(laughs, out _));
        Assert.Contains("levels deep", Assert.Throws<ForeignFileException>(() => Read(string.Concat(Enumerable.Repeat("<a>", 100_000)), out _)).Message, StringComparison.Ordinal);
        Assert.Throws<ForeignFileException>(() => HardenedXml.Read(new("f", new byte[FormatLimits.FileBytes + 1]), new Notes()));
    }

    [Fact]
    public void Time_grows_with_the_size_alone()
    {
        var watch = Stopwatch.StartNew();
        string[] pieces = ["<a x=\"", "&", "<a ", "<!--", "<a x=1", "'<"];
        foreach (var piece in pieces)
            Assert.Throws<ForeignFileException>(() => Read(string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)), out _));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void Every_encoding_that_says_what_it_is_is_read()
    {
        const string text = "<a x=\"é世\"/>";
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
            Assert.Equal("é世", HardenedXml.Read(new("f", (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), new Notes())["x"]);
        Assert.Equal("é世", HardenedXml.Read(new("f", Encoding.Unicode.GetBytes(text)), new Notes())["x"]);
        var notes = new Notes();
        Assert.Equal("é", HardenedXml.Read(new("f", Encoding.Latin1.GetBytes("<a x=\"é\"/>")), notes)["x"]);
        Assert.Contains("Latin-1", Assert.Single(notes.InOrderOf([])).Text, StringComparison.Ordinal);
    }

    private static XmlElement Read(string text, out IReadOnlyList<ImportNote> made)
    {
        var notes = new Notes();
        made = [];
        var root = HardenedXml.Read(Foreign.File("f", text), notes);
        made = notes.InOrderOf([]);
        return root;
    }
}
