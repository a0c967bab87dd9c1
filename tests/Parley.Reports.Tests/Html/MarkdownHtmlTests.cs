namespace Parley.Reports.Tests;

public sealed class MarkdownHtmlTests
{
    [Theory]
    [InlineData("a `b < c` *d* **e**", "a <code>b &lt; c</code> <em>d</em> <strong>e</strong>")]
    [InlineData("see [floor](floor.md) and [x](y.md)", "see <a href=\"#floor\">floor</a> and x")]
    [InlineData("2 * 3 * 4 [a]", "2 * 3 * 4 [a]")]
    public void Words_carry_code_emphasis_and_links(string markdown, string html)
    {
        var written = new Markup();
        MarkdownHtml.Inline(written, markdown, term => term == "floor" ? "floor" : null);
        Assert.Equal(html, written.ToString());
    }

    [Fact]
    public void Pages_carry_lists_tables_headings_and_fences()
    {
        var written = new Markup();
        MarkdownHtml.Body(written, "# T\n\n## H\n\n- a\n  b\n- c\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```\nraw <\n```\n", _ => null);
        Assert.Equal(
            "<h4>H</h4>\n<ul><li>a b</li>\n<li>c</li>\n</ul>\n"
            + "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table><tbody><tr><th>x</th>\n<th>y</th>\n</tr>\n<tr><td>1</td>\n<td>2</td>\n</tr>\n</tbody></table></div>\n"
            + "<pre>raw &lt;</pre>\n",
            written.ToString());
    }

    [Fact]
    public void Every_page_of_the_glossary_leaves_no_markdown_behind()
    {
        foreach (var term in Glossary.Terms)
        {
            var written = new Markup();
            MarkdownHtml.Body(written, Glossary.Page(term), to => to);
            var html = System.Text.RegularExpressions.Regex.Replace(written.ToString(), "<(code|pre)>.*?</\\1>", "", System.Text.RegularExpressions.RegexOptions.Singleline, TimeSpan.FromSeconds(1));
            Assert.DoesNotContain("](", html, StringComparison.Ordinal);
            Assert.DoesNotContain("`", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<p>#", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<p>|", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<p>- ", html, StringComparison.Ordinal);
        }
    }
}
