namespace Parley.Cases.Tests;

public sealed class CaseReaderTests
{
    [Fact]
    public void A_case_with_every_key_is_read_without_an_error()
    {
        var reading = CaseReader.Parse(Sample.EveryKey, "every-key.yaml");
        var problem = Assert.Single(reading.Problems);
        Assert.Equal("P0901", problem.Code);
        Assert.NotNull(reading.Case);
    }

    [Fact]
    public void The_sample_has_every_key_of_the_format()
    {
        var missing = CaseKeys.All.SelectMany(keys => keys.Keys).Distinct()
            .Where(key => !Sample.EveryKey.Contains($"{key}:", StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("parties: {}", true)]
    [InlineData("parties: { a: { name: A } }", true)]
    [InlineData("parties: { a: { name: A } }\nissues: {}", true)]
    [InlineData("parties: { a: { name: A } }\nissues: { i: { options: [x, y] } }\nvalues: { a: { i: { x: 1 } } }\nno-deal: { a: 1 }", true)]
    [InlineData("parties: { a: { name: A }, b: { name: B } }\nissues: { i: { options: [x, y] } }", false)]
    [InlineData("partys: { a: { name: A } }", false)]
    [InlineData("parties:", false)]
    [InlineData("parties: { a: { name: A } }\nvalues: { b: { i: { x: 1 } } }", false)]
    [InlineData("parties: [a, b]", false)]
    [InlineData("sources: { s: { titel: T } }", false)]
    public void A_case_that_only_lacks_parties_or_issues_is_begun(string rest, bool isBegun)
    {
        var reading = CaseReader.Parse($"parley: 1\ntitle: T\n{rest}\n", "f");
        Assert.Equal(isBegun, reading.Begun is not null);
        // Nothing less than a whole case can be used, and every lack is told.
        if (isBegun) Assert.Null(reading.Case);
        if (isBegun) Assert.Contains(reading.Problems, problem => problem.IsError);
        Assert.Equal(isBegun ? "T" : null, reading.Begun?.Title);
    }

    [Fact]
    public void All_errors_of_a_file_come_in_one_go_in_the_order_of_their_places()
    {
        const string text =
            """
            parley: 1
            titel: Many slips
            parties: { usa: { name: US }, russia: { nme: R } }
            issues:
              sanctions: { options: [ keep, lift ] }
              meeting: { range: { from: 3, to: 10, step: 2 } }
            status-quo: { sanction: keep, meeting: 3 }
            values:
              rusia: { sanctions: { lift: 30..20 } }
              usa: { sanctions: { lft: 1, keep: x } }
            date: soon
            """;
        var places = CaseReader.Parse(text, "f").Problems.Select(problem => $"{problem.Place.Line} {problem.Code}");
        Assert.Equal(["2 P0201", "3 P0201", "6 P0413", "7 P0302", "9 P0302", "9 P0405", "10 P0302", "10 P0401", "11 P0207"], places);
    }

    [Fact]
    public void A_broken_entry_does_not_make_what_refers_to_it_wrong()
    {
        const string text =
            """
            parley: 1
            title: One slip
            parties: { Ann: {}, bob: {} }
            quantities: { fear: { value: a lot } }
            issues:
              price: { options: { Low: Low, high: High } }
              days: { range: { from: 30, to: 240, step: 0 } }
              tent: { divide: [ann, bob], divisible: maybe }
              boat: sold
            status-quo: { price: low, days: 30, tent: { ann: 0.5, bob: 0.5 }, boat: yes }
            values: { ann: { price: { low: 1, high: = fear }, days: { 30: 1 }, tent: 3, boat: { yes: 1 } } }
            rules: [ { never: { days: 120..180, boat: [yes, no] } } ]
            """;
        var problems = CaseReader.Parse(text, "f").Problems.Select(problem => $"{problem.Place.Line} {problem.Code}");
        Assert.Equal(["3 P0301", "4 P0401", "6 P0301", "7 P0413", "8 P0208", "9 P0204"], problems);
    }

    [Fact]
    public void A_misspelt_section_is_not_also_missing_and_its_ids_are_not_unknown()
    {
        var problems = CaseReader.Parse(Sample.Small.Replace("\nissues:", "\nisues:", StringComparison.Ordinal), "f").Problems;
        Assert.Equal("f:5:1: error P0201: 'isues' is not a key of a case; did you mean 'issues'?", Assert.Single(problems).ToString());
    }

    [Fact]
    public void Yes_no_on_true_and_null_are_words_like_any_others()
    {
        var read = Sample.Read(
            """
            parley: 1
            title: null
            parties: { yes: { name: no }, no: { name: 12 } }
            issues: { on: { options: [yes, no, on, off, true, null, 1e3] }, y: { options: { yes: yes, no: no } } }
            status-quo: { on: true, y: no }
            values: { yes: { on: { yes: 1, no: 2, null: 3, 1e3: 4 }, y: { yes: 1 } } }
            """);
        Assert.Equal("null", read.Title);
        Assert.Equal("12", read.Parties["no"].Name);
        Assert.Equal(["yes", "no", "on", "off", "true", "null", "1e3"], read.Issues["on"].Options.Select(option => option.Id));
        Assert.Equal("true", read.StatusQuo!.Chosen["on"].Option);
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\n", "\uFEFF")]
    public void Line_ends_and_a_byte_order_mark_make_no_difference(string lineEnd, string mark)
    {
        var text = mark + Sample.EveryKey.Replace("\n", lineEnd, StringComparison.Ordinal);
        var reading = CaseReader.Parse(System.Text.Encoding.UTF8.GetBytes(text), "case.yaml");
        Assert.Equal(Sample.Read(Sample.EveryKey), reading.Case);
    }

    [Theory]
    [InlineData("מועצת העיר")]
    [InlineData("جامعة الدول (المقر)")]
    [InlineData("中华人民共和国")]
    [InlineData("Ελλάδα — 🇬🇷")]
    public void Names_in_any_script_are_kept_as_they_are(string name) =>
        Assert.Equal(name, Sample.Read(Sample.Small.Replace("name: Ann", $"name: {name}", StringComparison.Ordinal)).Parties["ann"].Name);

    [Fact]
    public void Json_with_the_same_keys_is_the_same_case()
    {
        const string json = "{\n\t\"parley\": 1,\n\t\"title\":\"J\\u00e4\\ud83d\\ude00\\/\",\n\t\"parties\": {\"a\":{},\"b\":{}},\n\t\"issues\": {\"x\":{\"options\":[\"y\",\"z\"]}},\n\t\"values\": {\"a\":{\"x\":{\"y\":1.5e1,\"z\":\"2..3\"}}}\n}\n";
        var read = Sample.Read(json);
        Assert.Equal("Jä😀/", read.Title);
        Assert.Equal(new Known(15), read.Values["a"].Issues["x"].Points["y"].Amount);
        Assert.Equal(read, Sample.Read(CaseWriter.Write(read)));
    }

    [Fact]
    public void Every_entry_has_its_place()
    {
        var places = CaseReader.Parse(Sample.EveryKey, "f").Places;
        Assert.Equal(new Place("f", 28, 7), places["issues.blockade.options.keep"]);
        Assert.Equal(new Place("f", 57, 27), places["values.north.ceasefire.monitored"]);
        Assert.Equal(new Place("f", 81, 5), places["rules[0]"]);
        Assert.Equal(new Place("f", 81, 7), places["rules[0].never"]);
        Assert.Equal(new Place("f", 92, 5), places["audiences.critics.accepts-from"]);
        Assert.Equal(new Place("f", 40, 29), places["issues.observers.options.joint"]);
        Assert.Contains("priorities.guild[2]", places.Keys);
        Assert.Contains("values.north.toll.100.5", places.Keys);
        Assert.DoesNotContain("rules[0].never.observers", places.Keys);
    }

    [Fact]
    public void Issues_settled_by_what_they_depend_on_may_be_written_in_any_order()
    {
        var read = Sample.Read(
            """
            parley: 1
            title: Order
            parties: { a: {}, b: {} }
            issues:
              last: { options: [x, y], applies-when: { middle: [x, z], first: 2.. } }
              middle: { options: [x, y, z], applies-when: { not: { first: 1 } } }
              first: { range: { from: 1, to: 3, step: 0.5 } }
            status-quo: { first: 1 }
            packages:
              some: { choose: { first: 1.50, middle: z } }
              more: { choose: { first: 3, middle: x, last: y } }
            """);
        Assert.Equal(["2", "2.5", "3"], Assert.IsType<Pattern.Holds>(Assert.IsType<Pattern.All>(read.Issues["last"].AppliesWhen).Of[1]).Options);
        Assert.Equal("1.5", read.Packages["some"].Choose.Chosen["first"].Option);
    }

    [Fact]
    public void A_package_that_makes_an_issue_arise_must_settle_it_itself()
    {
        var problems = CaseReader.Parse(Sample.Small + "status-quo: { price: high, days: 30, boat: ann, tent: bob }\npackages: { deal: { choose: { price: low } } }\n", "f").Problems;
        Assert.Equal("f:15:29: error P0502: the package 'deal' leaves open crew; the status quo does not settle it either", Assert.Single(problems).ToString());
    }

    [Fact]
    public void A_package_without_a_status_quo_settles_everything_and_an_unconditional_reach_does_not()
    {
        var problems = CaseReader.Parse(Sample.Small + "offers: [ { by: ann, choose: { price: high } } ]\nalone: [ { party: ann, reaches: { price: high } } ]\n", "f").Problems;
        Assert.Equal("f:14:30: error P0502: this offer leaves open days, boat and tent; there is no status quo to fall back on", Assert.Single(problems).ToString());
    }
}
