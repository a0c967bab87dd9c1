using System.Diagnostics;

namespace Parley.Formats.Tests.Negmas;

public sealed class NegmasHostileTests
{
    private const string Domain = "name: D\ntype: OutcomeSpace\nissues:\n- {name: I, values: [x, y]}\n- {name: N, type: ContiguousIssue, values: [0, 9]}\n";
    private const string Other = "type: ConstUtilityFunction\nname: other\nvalue: 2\n";

    [Theory]
    [InlineData("type: ConstUtilityFunction\nvalue: !!python/object/apply:os.system ['true']\n", 2, "would have Python make an object")]
    [InlineData("!!python/object:negmas.preferences.ConstUtilityFunction\nvalue: 2\n", 1, "would have Python make an object")]
    [InlineData("type: ConstUtilityFunction\nvalue: !!python/name:os.system\n", 2, "would have Python make an object")]
    [InlineData("type: ConstUtilityFunction\nvalue: !!binary aGk=\n", 2, "'!!binary' is not known")]
    [InlineData("type: ConstUtilityFunction\nvalue: .inf\n", 2, "must be finite")]
    [InlineData("type: ConstUtilityFunction\nvalue: .nan\n", 2, "must be finite")]
    [InlineData("type: ConstUtilityFunction\nvalue: 1e300\n", 2, "a number, was expected")]
    [InlineData("type: ConstUtilityFunction\nvalue: 5\nreserved_value: .inf\n", 3, "must be finite")]
    [InlineData("type: ConstUtilityFunction\nvalue: {a: [1\n", 3, "not readable as YAML")]
    [InlineData("type: ConstUtilityFunction\n<<: {value: 2}\n", 2, "merge key")]
    [InlineData("type: ConstUtilityFunction\nvalue: *a\n", 2, "names nothing above it")]
    [InlineData("type: ConstUtilityFunction\nvalue: &a [*a]\n", 2, "stands inside what it names")]
    [InlineData("type: ConstUtilityFunction\nvalue: 1\n---\nvalue: 2\n", 3, "second YAML document")]
    [InlineData("type: ConstUtilityFunktion\nufun: UtilityFunction\nvalue: 1\n", 1, "did you mean ConstUtilityFunction?")]
    [InlineData("type: LinearUtilityFunction\nweights: [1, 2]\n", 1, "its value 'x' is none")]
    [InlineData("type: LinearUtilityFunction\nweights: [1]\n", 2, "1 weights for 2 issues")]
    [InlineData("type: LinearAdditiveUtilityFunction\nvalues: [{x: 1}]\n", 2, "1 value functions for 2 issues")]
    [InlineData("type: LinearAdditiveUtilityFunction\nvalues:\n- {x: 1, y: 2}\n- {type: LambdaFun, f: 'lambda x: x'}\n", 4, "Python function")]
    [InlineData("type: LinearAdditiveUtilityFunction\nvalues:\n- {x: 1, y: 2}\n- {type: LogFun, tau: 1}\n", 4, "gives no number")]
    [InlineData("type: LinearAdditiveUtilityFunction\nvalues:\n- {x: 1, y: 2}\n- {type: LinerFun, slope: 1}\n", 4, "did you mean LinearFun?")]
    [InlineData("type: HyperRectangleUtilityFunction\noutcome_ranges: [{7: x}]\nutilities: [1]\n", 2, "is no issue")]
    [InlineData("type: HyperRectangleUtilityFunction\noutcome_ranges: [{0: x}]\nutilities: [1, 2]\n", 1, "they belong together")]
    [InlineData("type: MappingUtilityFunction\nmapping: [[[x, 1], 2], [[x, 1], 3]]\n", 2, "stands twice")]
    [InlineData("type: MappingUtilityFunction\nmapping: [[[x], 2]]\n", 2, "1 values, and there are 2 issues")]
    [InlineData("[UtilityFunction, 'type: ConstUtilityFunction']", 1, "holds no mapping")]
    public void A_file_that_does_not_hold_together_is_one_clear_line(string text, int line, string words)
    {
        var error = Assert.Throws<ForeignFileException>(() => Read(text));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(("a.yml", line), (error.File, error.Line));
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("{name: I, type: CountableInfiniteIssue, values: [0, .inf]}", "no ends")]
    [InlineData("{name: I, type: ContiguousIssue, values: [5, 1]}", "holds no number")]
    [InlineData("{name: I, type: ContiguousIssue, values: [0.5, 3]}", "whole numbers")]
    [InlineData("{name: I, type: ContiguousIssue, values: [0, 1, 2]}", "3 numbers; it needs two")]
    [InlineData("{name: I, type: ContinuousIssue, values: [1.0, 1.0]}", "end above")]
    [InlineData("{name: I, type: CategoricalIssue, values: []}", "0 values")]
    [InlineData("{name: I, type: CategoricalIssue, values: [[1, 2]]}", "a list stands where a value")]
    [InlineData("{name: I, type: CategoricIssue, values: [a]}", "did you mean CategoricalIssue?")]
    [InlineData("{name: I, type: CallableIssue, values: f}", "not a kind of issue")]
    [InlineData("{name: I}", "has no 'values'")]
    [InlineData("5", "a mapping, was expected")]
    public void An_outcome_space_that_no_case_can_hold_is_one_clear_line(string issue, string words)
    {
        var error = Assert.Throws<ForeignFileException>(() => Read("type: ConstUtilityFunction\nvalue: 1\n", $"type: OutcomeSpace\nname: D\nissues:\n- {issue}\n"));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(("d.yml", 4), (error.File, error.Line));
    }

    [Fact]
    public void A_long_range_is_laid_out_in_steps_that_end_where_it_ends()
    {
        foreach (var to in (long[])[10_000, 123_456, 999_983, 1_000_000_000_000])
        {
            var read = Read("type: ConstUtilityFunction\nvalue: 1\n", $"type: OutcomeSpace\nname: D\nissues:\n- {{name: I, type: ContiguousIssue, values: [0, {to}]}}\n");
            var issue = read.Case.Issues[0];
            Assert.InRange(issue.Options.Count, 101, 10_001);
            Assert.Equal(to, issue.Options[^1].Number);
            Assert.Contains(read.Notes, n => n.Kind is NoteKind.Guessed && n.Text.Contains("laid out in", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_grows_without_end_is_refused_at_once()
    {
        string[] bombs =
        [
            "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 12).Select(i =>
                $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(", ", Enumerable.Repeat("*" + (char)('a' + i - 1), 10))}]\n")),
            "a: " + new string('[', 10_000),
            "a: " + string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "- \n")),
            "mapping: {" + string.Join(", ", Enumerable.Range(0, 600_000).Select(i => $"{i}: 1")) + "}",
            "a: '" + new string('x', 17 << 20) + "'",
        ];
        foreach (var bomb in bombs)
        {
            var clock = Stopwatch.StartNew();
            Assert.Throws<ForeignFileException>(() => Read("type: ConstUtilityFunction\n" + bomb));
            // A second on an idle machine; tests share theirs.
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
        }
    }

    [Fact]
    public void Whatever_is_missing_is_said()
    {
        Assert.Contains("no outcome space", Error(("a.yml", Other)), StringComparison.Ordinal);
        Assert.Contains("no utility function was found", Error(("d.yml", Domain)), StringComparison.Ordinal);
        Assert.Contains("one utility function, a.yml", Error(("a.yml", Other), ("d.yml", Domain)), StringComparison.Ordinal);
        Assert.Contains("second outcome space", Error(("d.yml", Domain), ("e.yml", Domain)), StringComparison.Ordinal);
    }

    private static string Error(params (string, string)[] files) =>
        Assert.Throws<ForeignFileException>(() => new NegmasFormat().Read(Foreign.Files(files))).Message;

    private static Imported Read(string utility, string domain = Domain) =>
        new NegmasFormat().Read(Foreign.Files(("a.yml", utility), ("b.yml", Other), ("d.yml", domain)));
}
