using Parley.Approval;
using Parley.Cases;
using Spectre.Console;

namespace Parley.Reports.Tests;

public sealed class TextReportTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void A_report_is_laid_out_for_its_width(int width)
    {
        var text = Report(new(width));
        Assert.All(text.Split('\n'), line => Assert.InRange(line.GetCellWidth(), 0, width));
        Approved.Matches(text, $"report-{width}.txt");
    }

    [Fact]
    public void Without_unicode_a_report_is_ascii()
    {
        var text = Report(new(80, Unicode: false));
        Assert.All(text, c => Assert.InRange(c, '\n', '~'));
    }

    [Fact]
    public void Without_colour_a_report_has_no_escapes() => Assert.DoesNotContain('\e', Report(new(80)));

    [Fact]
    public void With_colour_the_answer_stands_out() => Assert.Contains("\e[", Report(new(80, Color: true)), StringComparison.Ordinal);

    [Fact]
    public void No_line_ends_in_blanks() => Assert.All(Report(new(80)).Split('\n'), line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void Words_of_a_case_are_neither_markup_nor_escapes()
    {
        var hostile = Sample.Analysis with { Case = Sample.Case with { Title = "[red]Peace[/] \e[31mnow\e[0m [unclosed", Question = "a\r\nb\u202Ec" } };
        var text = Report(new(80), hostile);
        Assert.Contains("[red]Peace[/] \uFFFD[31mnow\uFFFD[0m [unclosed", text, StringComparison.Ordinal);
        Assert.Contains("a  b\uFFFDc", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', text);
    }

    [Fact]
    public void Wide_letters_and_right_to_left_names_keep_their_width()
    {
        var wide = Sample.Analysis with { Case = Sample.Case with { Parties = [new("mill", "水車小屋と川の製粉所"), new("town", "مجلس المدينة")] } };
        foreach (var width in (int[])[40, 80])
            Assert.All(Report(new(width), wide).Split('\n'), line => Assert.InRange(line.GetCellWidth(), 0, width));
    }

    [Fact]
    public void A_word_wider_than_the_screen_is_cut_and_none_of_it_lost()
    {
        var word = string.Concat(Enumerable.Repeat("水lang", 40));
        var text = Report(new(40), Sample.Analysis with { Case = Sample.Case with { Question = word } });
        Assert.All(text.Split('\n'), line => Assert.InRange(line.GetCellWidth(), 0, 40));
        Assert.Contains(word, text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Report(Screen screen, Lenses.Analysis? analysis = null)
    {
        var output = new StringWriter();
        TextReport.Write(analysis ?? Sample.Analysis, output, screen);
        return output.ToString();
    }
}
