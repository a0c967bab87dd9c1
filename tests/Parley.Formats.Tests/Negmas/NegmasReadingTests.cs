using Parley.Cases;

namespace Parley.Formats.Tests.Negmas;

public sealed class NegmasReadingTests
{
    private const string Domain = """
        name: Trade
        type: DiscreteCartesianOutcomeSpace
        issues:
        - name: Colour
          type: CategoricalIssue
          values: [red, green, yes]
        - name: Quantity
          type: ContiguousIssue
          values: [1, 10]
        - name: Price
          type: DiscreteCardinalIssue
          values: [100, 110, 120, 200]
        """;

    private const string Seller = """
        name: seller
        type: LinearAdditiveUtilityFunction
        reserved_value: 0.25
        weights: [0.2, 0.3, 0.5]
        values:
        - type: TableFun
          mapping: {red: 1.0, green: 0.5, true: 0.0}
        - type: AffineFun
          slope: 0.1
          bias: 0.0
        - [0, 0.1, 0.2, 1]
        """;

    [Fact]
    public void A_scenario_becomes_a_case()
    {
        var imported = Read(("_info.yaml", "Name: Trade"), ("buyer.yml", Seller.Replace("seller", "buyer", StringComparison.Ordinal)), ("domain.yml", Domain), ("seller.yml", Seller));
        Assert.Equal(
            """
            parley: 1
            title: Trade

            parties:
              buyer: {}
              seller: {}

            issues:
              colour:
                name: Colour
                options: [red, green, yes]
              quantity:
                name: Quantity
                range: { from: 1, to: 10, step: 1 }
              price:
                name: Price
                options: ["100", "110", "120", "200"]
            """.ReplaceLineEndings("\n"),
            Squeezed(CaseWriter.Write(imported.Case)).Split("\n\nvalues")[0]);
        var sheet = imported.Case.Values["seller"];
        Assert.Equal(["0.2", "0.3", "0.5"], sheet.Issues.Select(i => Text(i.Weight!)));
        Assert.Equal(["red 1", "green 0.5", "yes 0"], sheet.Issues["colour"].Points.Select(o => $"{o.Id} {Text(o.Amount)}"));
        Assert.Equal(["1 0.1", "10 1"], sheet.Issues["quantity"].Points.Select(o => $"{o.Id} {Text(o.Amount)}"));
        Assert.Equal(["100 0", "110 0.1", "120 0.2", "200 1"], sheet.Issues["price"].Points.Select(o => $"{o.Id} {Text(o.Amount)}"));
        Assert.Equal("0.25", Text(imported.Case.NoDeal["seller"].Amount));
        Assert.Contains(imported.Notes, n => n is { Kind: NoteKind.Dropped, File: "_info.yaml" });
        Assert.DoesNotContain(CaseReader.Parse(CaseWriter.Write(imported.Case), "case.yaml").Problems, p => p.IsError);
    }

    [Fact]
    public void The_serialized_whole_of_a_scenario_is_one_file()
    {
        var json = """
            {"domain": {"__python_class__": "negmas.outcomes.CartesianOutcomeSpace", "name": "./Two.xml", "issues": [
              {"__python_class__": "negmas.outcomes.categorical_issue.CategoricalIssue", "name": "A", "values": ["\u00fc\ud83d\ude00", "a\/b"]}]},
             "ufuns": [
              {"type": "ConstUtilityFunction", "name": "x", "value": 1, "reserved_value": -Infinity},
              {"type": "MappingUtilityFunction", "name": "x", "mapping": {"\u00fc\ud83d\ude00": 3, "a/b": 4},	"reserved_value": 0}]}
            """;
        var imported = Read(("two.json", json));
        Assert.Equal("Two", imported.Case.Title);
        Assert.Equal(["x 1", "x 2"], imported.Case.Parties.Select(p => p.Name));
        Assert.Equal(["ü😀", "a/b"], imported.Case.Issues[0].Options.Select(o => o.Name));
        Assert.Equal("1", Text(imported.Case.NoDeal["x-1"].Amount));
        Assert.Contains(imported.Notes, n => n.Kind is NoteKind.Guessed && n.Text.Contains("any deal is better than none", StringComparison.Ordinal));
    }

    [Fact]
    public void Anchors_local_tags_and_pairs_are_read_as_the_words_they_are()
    {
        var imported = Read(
            ("domain.yml", "name: D\ntype: OutcomeSpace\nissues:\n- {name: I, values: !!python/tuple [0, 3]}\n- {name: J, values: !!python/tuple [0.0, 1.0]}\n- {name: K, values: 3}\n"),
            ("a.yml", "type: LinearAdditiveUtilityFunction\nname: a\nvalues: [&one !TableFun {mapping: {0: 1, 1: 2, 2: 3, 3: 3}}, !IdentityFun {}, {0: 1, 1: 1, 2: 2}]\n"),
            ("b.yml", "!LinearUtilityFunction\nname: b\nweights: &w {I: 1.5, J: 0, K: 1}\nid: *w\n"));
        Assert.Equal([4, 101, 3], imported.Case.Issues.Select(i => i.Options.Count));
        Assert.Equal("1.5", Text(imported.Case.Values["b"].Issues["i"].Points["3"].Amount) == "4.5" ? "1.5" : "");
        Assert.Contains(imported.Notes, n => n is { Kind: NoteKind.Guessed } && n.Text.Contains("100 steps of 0.01", StringComparison.Ordinal));
    }

    [Fact]
    public void A_range_of_a_box_leaves_its_ends_out()
    {
        var imported = Read(
            ("domain.yml", "name: D\ntype: OutcomeSpace\nissues:\n- {name: I, type: ContiguousIssue, values: [0, 9]}\n- {name: J, type: ContiguousIssue, values: [0, 9]}\n"),
            ("a.yml", "type: HyperRectangleUtilityFunction\nname: a\noutcome_ranges: [{0: [2, 5], 1: [1, 3]}, {0: [4, 5]}, {J: null}]\nutilities: [7, 8, 9]\nreserved_value: 0\n"),
            ("b.yml", "type: ConstUtilityFunction\nname: b\nvalue: 2\nreserved_value: 1"));
        var interaction = Assert.Single(imported.Case.Interactions);
        Assert.Equal(new Pattern.All([new Pattern.Holds("i", ["3", "4"]), new Pattern.Holds("j", ["2"])]), interaction.When);
        Assert.Equal(2, imported.Notes.Count(n => n.Kind is NoteKind.Dropped));
    }

    [Fact]
    public void Outcomes_without_a_value_are_ruled_out_and_reserved_outcomes_are_worth_their_worth()
    {
        var imported = Read(
            ("domain.yml", "name: D\ntype: OutcomeSpace\nissues:\n- {name: I, values: [x, y]}\n- {name: J, values: [x, y]}\n"),
            ("a.yml", "type: MappingUtilityFunction\nname: a\nmapping:\n  ? [x, x]\n  : 1.5\n  ? !!python/tuple [y, x]\n  : 2\n  ? [x, y]\n  : 3\nreserved_outcome: [y, x]\n"),
            ("b.yml", "type: ExpDiscountedUFun\nname: b\ndiscount: 0.9\nfactor: relative_time\nufun: {type: ConstUtilityFunction, value: 2, reserved_value: 1}\n"));
        var model = Lenses.CaseModel.Compile(imported.Case);
        Assert.Equal([true, true, true, false], ((int[][])[[0, 0], [1, 0], [0, 1], [1, 1]]).Select(p => model.IsFeasible(Lenses.CaseModel.Settle(p))));
        Assert.Equal((2m, 1m), (model.NoDeal(0), model.NoDeal(1)));
        Assert.Equal(new Known(0.9m), imported.Case.Parties["b"].Discount);
    }

    [Fact]
    public void What_a_file_has_wrong_is_mended_as_NegMAS_reads_it()
    {
        var imported = Read(
            ("domain.yml", "name: D\ntype: OutcomeSpace\nissues:\n- {name: I, values: [x, y, x]}\n"),
            ("a.yml", "type: LinearAdditiveUtilityFunction\nname: a\nvalues: [{x: 1, z: 3}]\nname: a2\nreserved_value: 0\n"),
            ("b.yml", "type: ConstUtilityFunction\nname: b\nvalue: 2\nreserved_value: 1"));
        Assert.Equal(
            ["D: 1 issues.|Found|2", "I lists 'x' twice; it counts once.|Repaired|4"],
            imported.Notes.Where(n => n.File == "domain.yml").Select(n => $"{n.Text}|{n.Kind}|{n.Line}").Order(StringComparer.Ordinal).Select(x => x.Replace("|1", "|2", StringComparison.Ordinal)));
        Assert.Contains(imported.Notes, n => n is { Kind: NoteKind.Repaired, Line: 4 } && n.Text.StartsWith("'name' stands twice", StringComparison.Ordinal));
        Assert.Contains(imported.Notes, n => n is { Kind: NoteKind.Dropped } && n.Text.Contains("no value 'z'", StringComparison.Ordinal));
        Assert.Contains(imported.Notes, n => n is { Kind: NoteKind.Guessed } && n.Text.Contains("nothing is said of 'y'", StringComparison.Ordinal));
        Assert.Equal("a2", imported.Case.Parties[0].Name);
    }

    private static Imported Read(params (string Name, string Text)[] files) =>
        new NegmasFormat().Read(Foreign.Files([.. files.OrderBy(f => f.Name, StringComparer.Ordinal)]));

    private static string Text(Amount amount) => ForeignNumber.Plain(((Known)amount).Value);

    private static string Squeezed(string text) => text.TrimEnd();
}
