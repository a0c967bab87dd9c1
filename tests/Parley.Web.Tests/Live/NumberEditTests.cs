using Parley.Cases;

namespace Parley.Web.Tests;

/// <summary>A number put into a case in memory gives the case that its edited text gives.</summary>
public sealed class NumberEditTests
{
    public static TheoryData<string> Names() => [.. WorkedCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_of_a_worked_case_can_be_put_in_as_the_text_would_have_it(string name)
    {
        var yaml = WorkedCases.Text(name)!;
        var reading = CaseReader.Parse(yaml, name);
        var random = new Random(7);
        foreach (var row in CaseNumbers.Of(reading).SelectMany(group => group.Rows))
        {
            var text = random.Next(3) switch { 0 => $"{random.Next(0, 40)}", 1 => $"{random.Next(0, 9)}..{random.Next(10, 30)}", _ => $"0.{random.Next(1, 9)}..{random.Next(1, 9)}..{random.Next(10, 20)}.25" };
            var edit = new CaseEdit.Set(CasePath.Parse(row.Path), text);
            var quick = NumberEdit.TryApply(reading.Case!, edit);
            Assert.True(quick is not null, $"{row.Path} = {text}");
            var edited = CaseText.Apply(yaml, [edit], cancel: TestContext.Current.CancellationToken);
            Assert.True(edited.IsDone, edited.Fault?.Message);
            var read = CaseReader.Parse(edited.Text, name);
            Assert.True(read.Case is not null, $"{row.Path} = {text}: {read.Problems.FirstOrDefault(p => p.IsError)}");
            Assert.Equal(read.Case, quick);
            if (text != row.Text) Assert.NotEqual(reading.Case, quick);
        }
    }

    [Theory]
    [InlineData("values.usa.tension.eased", "= 0.3 * threat")]
    [InlineData("values.usa.tension.eased", "1e3")]
    [InlineData("values.usa.tension.eased", "30..10")]
    [InlineData("values.usa.tension.eased", "5..5")]
    [InlineData("values.usa.tension.eased", "1..9..5")]
    [InlineData("values.usa.tension.eased", "1...5")]
    [InlineData("values.usa.tension.eased", "1, 2")]
    [InlineData("values.usa.tension.eased", "0x10")]
    [InlineData("values.usa.tension.eased", "")]
    [InlineData("values.usa.tension.eased", "1.")]
    [InlineData("values.usa.tension.eased", "--1")]
    [InlineData("values.usa.tension.eased", "9999999999999")]
    [InlineData("values.usa.tension.none", "3")]
    [InlineData("values.jordan.tension.eased", "3")]
    [InlineData("values.usa", "3")]
    [InlineData("audiences.us-critics.weight", "-1")]
    [InlineData("title", "3")]
    [InlineData("", "3")]
    public void What_is_no_plain_number_at_its_place_is_left_to_the_text(string path, string text) =>
        Assert.Null(NumberEdit.TryApply(Hamburg, new CaseEdit.Set(CasePath.Parse(path), text)));

    [Fact]
    public void Other_edits_are_left_to_the_text() => Assert.Null(NumberEdit.TryApply(Hamburg, new CaseEdit.Remove(CasePath.Parse("values.usa.tension.eased"))));

    private static Case Hamburg => WorkedCases.All.Single(one => one.Name == "hamburg-2017").Case;
}
