namespace Parley.Cases.Tests;

/// <summary>One case for each kind of problem: the smallest slip that leads to it, and the place that a person would look at.</summary>
public sealed class EveryProblemTests
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("{ not: ", 70)) + "{}" + new string('}', 70);

    /// <summary>Code, the slip, line and column, and words that the message must hold. <c>a => b</c> changes the small case; else the text is all.</summary>
    private static readonly (string Code, string Slip, int Line, int Column, string Words)[] Slips =
    [
        ("P0105", "# nothing\n", 1, 1, "the file is empty"),
        ("P0107", "title: Small => title: Small: or large", 2, 13, "': '"),
        ("P0107", "title: Small => title: \"\\uD83D\"", 2, 8, "half of a character"),
        ("P0107", "title: Small => title: \"Small", 2, 8, "a quote is opened here"),
        ("P0107", "parties: { ann: { name: Ann }, bob: { name: Bob } } => parties: { ann: { name: Ann }, bob: { name: Bob }", 3, 0, "the { of line 3, column 10 is still open"),
        ("P0107", "options: [low, high] => options: [low, high", 6, 0, "the [ of line 6, column 21 is still open"),
        ("P0108", $"values: => rules: [ {{ never: {Deep} }} ]\nvalues:", 11, 0, "64 levels"),
        ("P0109", "parley: 1\ntitle: [" + string.Concat(Enumerable.Repeat("a,", 210_000)) + "]", 2, 0, "200,000"),
        ("P0110", "title: Small => title: &name Small", 2, 8, "'&name'"),
        ("P0110", "title: Small => title: *name", 2, 8, "'*name'"),
        ("P0110", "title: Small => title: !!str Small", 2, 8, "tag"),
        ("P0110", "title: Small => <<: { title: Small }", 2, 1, "merge key"),
        ("P0111", "title: Small => title: Small\n---\ntitle: Large", 3, 1, "second"),
        ("P0112", "  price: => \tprice:", 6, 1, "tab"),
        ("P0113", "title: Small => title: \"Sm\\u202Eall\"", 2, 8, "U+202E"),
        ("P0113", "title: Small => title: \"\\e[31mred\"", 2, 8, "U+001B"),
        ("P0113", "title: Small => title: Sm\uD83Dall", 2, 8, "U+D83D"),
        ("P0114", $"title: Small => {new string('k', 1100)}: Small", 2, 1, "1,024"),
        ("P0201", "title: Small => titel: Small", 2, 1, "did you mean 'title'?"),
        ("P0201", "name: Ann => nmae: Ann", 3, 19, "did you mean 'name'?"),
        ("P0202", "title: Small => date: 2020-01-01", 1, 1, "'title'"),
        ("P0202", "price: { options: [low, high] } => price: { name: The price }", 6, 3, "options, a range, or divide"),
        ("P0203", "title: Small => title: Small\ntitle: Large", 3, 1, "line 2, column 1"),
        ("P0203", "low: 1, high: 2 => low: 1, low: 2", 12, 27, "line 12, column 19"),
        ("P0204", "values: => rules: none\nvalues:", 11, 8, "'none' stands where rules were expected"),
        ("P0204", "title: Small => title: [Small]", 2, 8, "a list stands where the title"),
        ("P0205", "title: Small => title:", 2, 7, "nothing"),
        ("P0205", "values: => status-quo:\nvalues:", 11, 12, "nothing"),
        ("P0206", "parley: 1 => parley: 2", 1, 9, "version 1"),
        ("P0206", "parley: 1\ntitle: Small => title: Small\nparley: 1", 2, 1, "first key"),
        ("P0206", "parley: 1\n => ", 1, 1, "parley: 1"),
        ("P0207", "title: Small => title: Small\ndate: 2017-02-30", 3, 7, "2017-07-07"),
        ("P0208", "divisible: true => divisible: yes", 8, 42, "write true"),
        ("P0209", "title: Small => ? [a]\n: Small", 2, 3, "key"),
        ("P0210", "options: [low, high] => options: [low, high], divide: [ann, bob]", 6, 0, "keep one"),
        ("P0210", "options: [low, high] => options: [low, high], divisible: true", 6, 0, "'divide'"),
        ("P0211", "values: => rules: [" + string.Concat(Enumerable.Repeat("{never: {price: low}},", 10_001)) + "]\nvalues:", 11, 0, "10,001 rules"),
        ("P0212", "parley: 1\ntitle: x\nparties: { ann: {} }\nissues: { price: { options: [low, high] } }", 3, 10, "1 party"),
        ("P0212", "parley: 1\ntitle: x\nparties: { ann: {}, bob: {} }\nissues: {}", 4, 9, "no issues"),
        ("P0212", "divide: [ann, bob] } => divide: [ann] }", 9, 19, "1 party"),
        ("P0301", "bob: { name: Bob } => _Bob: { name: Bob }", 3, 32, "write 'bob'"),
        ("P0301", "[low, high] => [low, high, Высоко]", 6, 33, "option-1"),
        ("P0302", "bob: { price => bobb: { price", 13, 3, "did you mean 'bob'?"),
        ("P0302", "price: { low: 1 => price: { lwo: 1", 12, 19, "did you mean 'low'?"),
        ("P0302", "= threat => = treat", 12, 106, "did you mean 'threat'?"),
        ("P0303", "bob: { name: Bob } } => bob: { name: Bob }, BOB: {} }", 3, 52, "capitals only"),
        ("P0304", "divide: [ann, bob] } => divide: [ann, bob, ann] }", 9, 30, "twice"),
        ("P0304", "days: { 30: 0, 240: 1 } => days: { 30: 0, 30.0: 1 }", 12, 0, "30 stands twice"),
        ("P0305", "values: => audiences: { ann: { party: bob } }\nvalues:", 11, 14, "line 3"),
        ("P0306", "price: { options => any: { options: [x] }\n  price: { options", 6, 3, "combines patterns"),
        ("P0306", "[low, high] => [low, high, weight]", 6, 33, "score sheets"),
        ("P0306", "{ threat: { value => { min: { value: 1 }, threat: { value", 4, 15, "formulas"),
        ("P0307", "values: => claims: { c: { says: so, supports: [ values.ann.pric ] } }\nvalues:", 11, 38, "did you mean 'values.ann.price'?"),
        ("P0401", "boat: 1, tent: 1, => boat: some, tent: 1,", 12, 0, "'some' stands where an amount was expected"),
        ("P0401", "boat: 1, tent: 1, => boat: \"1,5\", tent: 1,", 12, 0, "a point, not a comma"),
        ("P0402", "boat: 1, tent: 1, => boat: .inf, tent: 1,", 12, 0, "'.inf' is not a finite number"),
        ("P0402", "boat: 1, tent: 1, => boat: NaN, tent: 1,", 12, 0, "'NaN' is not a finite number"),
        ("P0403", "boat: 1, tent: 1, => boat: 1e13, tent: 1,", 12, 0, "too large"),
        ("P0404", "boat: 1, tent: 1, => boat: 1e-29, tent: 1,", 12, 0, "28"),
        ("P0405", "boat: 1, tent: 1, => boat: 10..5, tent: 1,", 12, 0, "10 is more than 5"),
        ("P0406", "boat: 1, tent: 1, => boat: 5..5, tent: 1,", 12, 0, "write 5"),
        ("P0407", "boat: 1, tent: 1, => boat: 5..20..10, tent: 1,", 12, 0, "20 does not lie between 5 and 10"),
        ("P0408", "boat: 1, tent: 1, => boat: 5...10, tent: 1,", 12, 0, "two dots"),
        ("P0409", "= threat => = threat *", 12, 113, "ends where"),
        ("P0410", $"= threat => = {new string('(', 61)}threat{new string(')', 61)}", 12, 0, "60 deep"),
        ("P0410", $"= threat => = threat{string.Concat(Enumerable.Repeat(" + 1", 300))}", 12, 0, "1,000"),
        ("P0411", "= threat => = 1 / (threat - threat)", 12, 0, "divides by zero"),
        ("P0412", "values: => alone: [ { party: ann, reaches: { price: low }, chance: 30 } ]\nvalues:", 11, 0, "between 0 and 1"),
        ("P0412", "name: Ann => name: Ann, discount: 0", 3, 0, "more than 0 and at most 1"),
        ("P0412", "name: Ann => name: Ann, discount: 0.9..1.1", 3, 0, "more than 0 and at most 1"),
        ("P0412", "values: => agreement: { at-least: 3 }\nvalues:", 11, 24, "from 1 to 2"),
        ("P0413", "step: 15 => step: 16", 7, 18, "238 or 254"),
        ("P0414", "days: { 30: 0 => days: { 29: 0", 12, 0, "from 30 to 240 in steps of 15"),
        ("P0415", "values: => rules: [ { never: { days: 31..40 } } ]\nvalues:", 11, 0, "no step of 'days'"),
        ("P0416", "values: => alone: [ { party: ann, reaches: { boat: { ann: 0.3, bob: 0.6 } } } ]\nvalues:", 11, 0, "0.9"),
        ("P0417", "value: 10..30..60 => value: = 3 + 4", 4, 32, "not a formula"),
        ("P0501", "[low, high] } => [low, high], applies-when: { crew: some } }", 6, 0, "price and crew"),
        ("P0502", "values: => status-quo: { price: high, boat: ann }\nvalues:", 11, 13, "days and tent"),
        ("P0503", "values: => status-quo: { price: high, days: 30, boat: ann, tent: ann, crew: none }\nvalues:", 11, 0, "applies when price is low"),
        ("P0504", "values: => rules: [ { never: { price: high, boat: ann }, because: she cannot pay } ]\nstatus-quo: { price: high, days: 30, boat: ann, tent: ann }\nvalues:", 12, 13, "she cannot pay"),
        ("P0505", "values: => priorities: { ann: [ { price: low } ] }\nvalues:", 11, 15, "values too"),
        ("P0506", "values: => rules: [ { never: {} } ]\nvalues:", 11, 19, "everything"),
        ("P0507", "values: => levers: { push: { by: ann, against: ann } }\nvalues:", 11, 0, "against itself"),
        ("P0508", "values: => alone: [ { party: ann, reaches: { tent: { ann: 1 } } } ]\nvalues:", 11, 0, "divisible: true"),
        ("P0901", "boat: 1, tent: 1, => boat: 1,", 12, 3, "'ann' gives no points for tent"),
        ("P0902", "bob: { name: Bob } } => bob: { name: Bob }, cy: {} }", 3, 52, "'cy'"),
        ("P0903", "{ value: 10..30..60 } => { value: 10..30..60 }, unused: { value: 1 }", 4, 46, "'unused'"),
        ("P0904", "values: => sources: { book: { title: A book } }\nclaims: { c: { says: so, from: bok p. 4 } }\nvalues:", 12, 32, "did you mean 'book'?"),
    ];

    /// <summary>Kinds that only a file on disk has, or that need more than one slip: their tests are elsewhere.</summary>
    private static readonly string[] Elsewhere = ["P0101", "P0102", "P0103", "P0104", "P0106", "P0199"];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Slips.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Each_slip_is_one_problem_at_its_place(int index)
    {
        var (code, slip, line, column, words) = Slips[index];
        var reading = CaseReader.Parse(Text(slip), "case.yaml");
        Assert.True(reading.Problems.Count == 1, $"{code}: {slip}\n{string.Join('\n', reading.Problems)}");
        var problem = reading.Problems[0];
        Assert.Equal(code, problem.Code);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Equal(line, problem.Place.Line);
        if (column > 0) Assert.Equal(column, problem.Place.Column);
        Assert.Equal(code.StartsWith("P09", StringComparison.Ordinal), reading.IsUsable);
    }

    [Fact]
    public void The_small_case_that_slips_are_made_in_has_no_problem() =>
        Assert.Empty(CaseReader.Parse(Sample.Small, "case.yaml").Problems);

    [Fact]
    public void Every_kind_in_the_catalog_has_a_slip_or_a_test_of_its_own() =>
        Assert.Equal(ProblemCatalog.All.Select(kind => kind.Code), Slips.Select(slip => slip.Code).Concat(Elsewhere).Distinct().Order());

    private static string Text(string slip)
    {
        if (slip.Split(" => ") is not [var right, var wrong]) return slip;
        var at = Sample.Small.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the small case has no {right}");
        return Sample.Small[..at] + wrong + Sample.Small[(at + right.Length)..];
    }
}
