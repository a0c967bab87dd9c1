namespace Parley.Cases.Tests;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("5..10", 5, null, 10)]
    [InlineData("-5..-3", -5, null, -3)]
    [InlineData("-5 .. -3.5 .. 2", -5, -3.5, 2)]
    [InlineData(".5..1", 0.5, null, 1)]
    [InlineData("1e1..2e1", 10, null, 20)]
    [InlineData("0..0..1", 0, 0.0, 1)]
    public void Ranges_are_two_or_three_numbers_joined_by_dots(string text, double low, double? likely, double high) =>
        Assert.Equal(new Between((decimal)low, (decimal?)likely, (decimal)high), Read(text));

    [Theory]
    [InlineData("= 1 + 2 * 3 - 4 / 8", 6.5)]
    [InlineData("=(1+2)*3", 9)]
    [InlineData("= 10 - 4 - 3", 3)]
    [InlineData("= 64 / 4 / 2", 8)]
    [InlineData("= -threat + 5", -25)]
    [InlineData("= - -2", 2)]
    [InlineData("= 2 * -3", -6)]
    [InlineData("= min(threat, 5, 7) + max(1, 2)", 7)]
    [InlineData("= 3-2", 1)]
    [InlineData("= 1e2 - .5", 99.5)]
    [InlineData("= cost-of-war", 4)]
    [InlineData("= cost-of-war -1", 3)]
    [InlineData("= 2*threat", 60)]
    [InlineData("= +threat", 30)]
    public void Formulas_are_worked_out_at_the_likely_values(string text, double value) =>
        Assert.Equal((decimal)value, Read(text)!.At(id => id == "threat" ? 30 : 4));

    [Theory]
    [InlineData("=", 2, "ends where a number")]
    [InlineData("= 1 +", 6, "ends where a number")]
    [InlineData("= (1", 5, "closing bracket")]
    [InlineData("= 1)", 4, "has ')' where")]
    [InlineData("= 1 2", 5, "has '2' where")]
    [InlineData("= 2threat", 3, "not a number")]
    [InlineData("= treat + 1", 3, "did you mean 'threat'?")]
    [InlineData("= 1 + threat-1", 7, "put a space before the minus")]
    [InlineData("= min(1)", 8, "two numbers or more")]
    [InlineData("= min + 1", 3, "in brackets")]
    [InlineData("= 1 ^ 2", 5, "has '^' where")]
    [InlineData("= 1e99", 3, "not a number that a formula can hold")]
    public void Faults_of_formulas_are_placed_at_the_character(string text, int column, string words)
    {
        var (amount, problem) = Try(text);
        Assert.Null(amount);
        Assert.Contains(words, problem!.Message, StringComparison.Ordinal);
        Assert.Equal(column, problem.Place.Column);
    }

    [Fact]
    public void Formulas_are_written_with_no_more_brackets_than_they_need()
    {
        string[] formulas = ["a + b * 2", "(a + b) * 2", "a - (b - 2)", "a - b - 2", "-(a + b)", "-a * b", "--a", "-(5)", "min(a, max(b, 1)) / 2", "a / (b / 2)", "a * -5"];
        Assert.Equal(formulas, formulas.Select(formula => FormulaText.Of(FormulaReader.Read(formula, 0, _ => true))));
    }

    private static Amount? Read(string text)
    {
        var (amount, problem) = Try(text);
        Assert.Null(problem);
        return amount;
    }

    private static (Amount? Amount, Problem? Problem) Try(string text)
    {
        var problems = new ProblemList("f");
        var context = new CaseContext(problems, new Dictionary<string, Place>(StringComparer.Ordinal)) { Likely = { ["threat"] = 30, ["cost-of-war"] = 4 } };
        var quantities = Written.Mapping(false, ("threat", Written.Plain("30")), ("cost-of-war", Written.Plain("4")));
        context.Quantities.Declare(quantities, isMisspelt: false, problems);
        var amount = Amounts.Read(new ScalarNode(new Place("f", 1, 1), text, isPlain: true, text.Length + 1), context);
        return (amount, problems.Sorted() is [var first, ..] ? first : null);
    }
}
