using Parley.Cases;
using Parley.Running;
using YamlDotNet.RepresentationModel;

namespace Parley.Web.Tests;

/// <summary>Edits of texts, held against the same edits of YamlDotNet's tree, on all worked cases and on random texts.</summary>
public sealed class CaseTextTests
{
    private static readonly string[] Values =
    [
        "30", "10..20", "a text", "\"quoted: {yes}\"", "", "[]", "{}", "[a, b]", "{ x: 1, y: [2] }", "a, b", "= 2 * q", "x: 1\ny:\n  z: 2\n", "- a\n- b: 1\n  c: 2\n", "|\n  several\n  lines\n",
        ">-\n  folded\n  text", "'single'", "true", "  p: 1\n  q: 2", "# only a comment", "5 # with a comment", "- - 1\n  - 2", "two\n  lines",
    ];

    public static TheoryData<string> Cases() => [.. Directory.GetFiles(Repository.At("cases"), "case.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Edits_of_a_case_are_edits_of_its_tree(string file)
    {
        var text = File.ReadAllText(Repository.At(file));
        var random = new Random(file.Length);
        var paths = Naive.Paths(Naive.Load(text)!).ToList();
        for (var i = 0; i < 60; i++) Holds(text, RandomEdit(random, paths));
    }

    [Fact]
    public void Edits_of_random_texts_are_edits_of_their_trees()
    {
        var done = 0;
        for (var seed = 0; seed < 1_500; seed++)
        {
            var random = new Random(seed);
            var text = new RandomText(random).Next();
            if (Naive.Load(text) is not { } root) continue;
            var paths = Naive.Paths(root).ToList();
            for (var i = 0; i < 4; i++)
                if (Holds(text, RandomEdit(random, paths), $"seed {seed}: ")) done++;
        }

        Assert.True(done > 3_000, $"only {done} edits made sense");
    }

    [Fact]
    public void Many_edits_one_after_the_other_are_as_many_edits_of_the_tree()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var text = new RandomText(random).Next();
            for (var i = 0; i < 25 && Naive.Load(text) is { } root; i++)
            {
                var edit = RandomEdit(random, [.. Naive.Paths(root)]);
                Holds(text, edit, $"seed {seed}, edit {i}: ");
                if (CaseText.Apply(text, [edit], cancel: TestContext.Current.CancellationToken).Text is { } next && next.Length < 5_000) text = next;
            }
        }
    }

    /// <summary>Whether the edit can be made, and then does what the naive one does; and touches no other section.</summary>
    private static bool Holds(string text, CaseEdit edit, string where = "")
    {
        var expected = Naive.Edited(text, edit);
        var result = CaseText.Apply(text, [edit], cancel: TestContext.Current.CancellationToken);
        var story = $"{where}{edit}\n--- before\n{text}\n--- after\n{result.Text ?? result.Fault!.Message}";
        if (expected is null)
        {
            // Short forms are written out, which the naive edit knows nothing of.
            Assert.True(!result.IsDone || (edit is CaseEdit.Insert or CaseEdit.Set or CaseEdit.SetText or CaseEdit.Remove or CaseEdit.Rename or CaseEdit.Move), story);
            if (!result.IsDone) Assert.DoesNotContain('\n', result.Fault.Message);
            return false;
        }

        Assert.True(result.IsDone, story);
        var made = Naive.Load(result.Text) ?? new YamlScalarNode("unreadable");
        // What claims support follows the entries; ClaimPathTests holds that.
        if (Follows(edit))
        {
            Naive.ForgetSupports(expected);
            Naive.ForgetSupports(made);
        }

        Assert.True(Naive.Print(expected) == Naive.Print(made), story + "\n--- expected\n" + Naive.Print(expected));
        TouchesOneSection(text, result.Text, edit, story);
        return true;
    }

    /// <summary>What stands before and after the section of the edit is there unchanged.</summary>
    private static void TouchesOneSection(string before, string after, CaseEdit edit, string story)
    {
        if (Follows(edit) && Naive.Load(before) is YamlMappingNode { Children: var all } && all.ContainsKey("claims")) return;
        var path = edit switch { CaseEdit.Set e => e.Path, CaseEdit.SetText e => e.Path, CaseEdit.Insert e => e.Path, CaseEdit.Remove e => e.Path, CaseEdit.Rename e => e.Path, CaseEdit.Move e => e.Path, _ => CasePath.Root };
        if (path.Steps.Count < 2 || Naive.Load(before) is not YamlMappingNode root || before[(int)root.Start.Index] == '{') return;
        var keys = root.Children.Keys.ToList();
        var at = keys.FindIndex(key => ((YamlScalarNode)key).Value == path.Steps[0].Key);
        if (at < 0)
        {
            // A section more, and all that was there is there still; but a block that the text's end cut off gets a mark.
            if (!before.EndsWith('\n')) return;
            var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.True(after.EndsWith(before[same..], StringComparison.Ordinal), story);
            return;
        }

        var start = (int)keys[at].Start.Index;
        Assert.True(after.StartsWith(before[..start], StringComparison.Ordinal), story + "\n(changed before the section)");
        if (at + 1 < keys.Count) Assert.True(after.EndsWith(before[(int)keys[at + 1].Start.Index..], StringComparison.Ordinal), story + "\n(changed after the section)");
    }

    private static bool Follows(CaseEdit edit) => edit is CaseEdit.Remove { Path.Steps: [{ Key: not "claims" }, ..] } or CaseEdit.Move { Path.Steps: [{ Key: not "claims" }, ..] } or CaseEdit.Insert { Path.Steps: [{ Key: not "claims" }, ..] };

    private static CaseEdit RandomEdit(Random random, List<CasePath> paths)
    {
        if (paths.Count == 0) paths = [CasePath.Parse("a")];
        var path = paths[random.Next(paths.Count)];
        var value = Values[random.Next(Values.Length)];
        return random.Next(9) switch
        {
            0 or 1 => new CaseEdit.Set(path, value),
            2 => new CaseEdit.Set(random.Next(2) == 0 ? path.Then("new") : path.Parent.Then("new-one").Then("deeper").Then("30"), value),
            3 => new CaseEdit.SetText(path, (string[])["a", "5", "x: y", "#", "", "- a", "{", "two\nlines", "ends: ", "yes", " padded ", "\"", "a,b", "…é\u0001"] is var texts ? texts[random.Next(texts.Length)] : ""),
            4 => new CaseEdit.Remove(path),
            5 => new CaseEdit.Rename(path, (string[])["renamed", "30", "a b", "x:", "k1", "#"] is var names ? names[random.Next(names.Length)] : ""),
            6 => new CaseEdit.Move(path, random.Next(-1, 4)),
            _ => new CaseEdit.Insert(paths.Where(p => p.Steps[^1].Key is null).Select(p => p.Parent).OrderBy(_ => random.Next()).FirstOrDefault() ?? path, random.Next(0, 4), value),
        };
    }

    /// <summary>A number set in a worked case changes its own characters and nothing else, and setting what is there changes nothing at all.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_scalar_that_is_set_changes_alone(string file)
    {
        var text = File.ReadAllText(Repository.At(file));
        var root = Naive.Load(text)!;
        foreach (var path in Naive.Paths(root))
        {
            if (Naive.Follow(root, path.Steps) is not YamlScalarNode scalar) continue;
            Assert.Equal(path, CasePath.Parse(path.ToString()));
            var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
            var written = text[start..end];
            Assert.Equal(text, CaseText.Apply(text, [new CaseEdit.Set(path, written)], cancel: TestContext.Current.CancellationToken).Text);
            if (written.Contains('\n')) continue;
            Assert.Equal(text[..start] + "77" + text[end..], CaseText.Apply(text, [new CaseEdit.Set(path, "77")], cancel: TestContext.Current.CancellationToken).Text);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_edited_case_reads_when_its_edited_tree_does(string file)
    {
        var text = File.ReadAllText(Repository.At(file));
        var random = new Random(7);
        var paths = Naive.Paths(Naive.Load(text)!).ToList();
        for (var i = 0; i < 20; i++)
        {
            var edit = RandomEdit(random, paths);
            if (Naive.Edited(text, edit) is not { } expected) continue;
            var writer = new StringWriter();
            new YamlStream(new YamlDocument(expected)).Save(writer, assignAnchors: false);
            var naive = CaseReader.Parse(writer.ToString().Replace("\n...", "\n", StringComparison.Ordinal), "naive");
            var edited = CaseReader.Parse(CaseText.Apply(text, [edit], cancel: TestContext.Current.CancellationToken).Text!, "edited");
            if (naive.IsUsable) Assert.True(edited.IsUsable, $"{edit}: {(edited.Problems.Count > 0 ? edited.Problems[0].Message : "")}");
        }
    }

    [Fact]
    public void Hostile_texts_and_edits_end_in_one_line()
    {
        string[] texts =
        [
            "", "\0", "a: &x 1\nb: *x", "a: !t 1", "--- a\n--- b", "{", "[[[", new string('[', 5_000), "a: {b: 1\nc: 2", "\t", "? a\n: b", "? {a: b}\n: c", "- a", "a", "<<: {a: 1}", "a: 1\na: 2",
            "\uFEFFa: 1", "%YAML 1.2\n---\na: 1\n...\n", "a: |+\n  x\n\n\n", string.Concat(Enumerable.Repeat("a: {b: [", 100)), new string('x', 2_000) + ": 1", "a: \uD800", "{a, b}", "[a: b, c]", "\"a\": 1",
        ];
        var paths = ((string[])["a", "a.b", "a[0]", "[0]", "x.y.z", "", "a.b.c[3].d", "issues.x.options.y", "\"\""]).Select(CasePath.Parse).ToList();
        foreach (var text in texts)
        {
            foreach (var path in paths)
            {
                foreach (var value in (string[])["1", "", "{", "- a\nb", "&a 1", "a: b", "---", "...", "\0", "\t- x", "|9", new string('[', 100), "# c", "? q"])
                {
                    foreach (CaseEdit edit in (CaseEdit[])[new CaseEdit.Set(path, value), new CaseEdit.SetText(path, value), new CaseEdit.Remove(path), new CaseEdit.Rename(path, value), new CaseEdit.Insert(path, 0, value), new CaseEdit.Move(path, 0), new CaseEdit.RenameId(IdKind.Party, "a", value)])
                    {
                        var result = CaseText.Apply(text, [edit], cancel: TestContext.Current.CancellationToken);
                        if (!result.IsDone) Assert.DoesNotContain('\n', result.Fault.Message);
                        else Assert.NotNull(result.Text.Length == 0 ? "" : Naive.Load(result.Text.Contains("a: 2", StringComparison.Ordinal) ? "" : result.Text) ?? (object)"");
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("values: # sheets\n  usa: { a: 1 } # one\n", "values.usa.b", "2", "values: # sheets\n  usa: { a: 1, b: 2 } # one\n")]
    [InlineData("title: x\nvalues:\n  usa:\n    a: 1\n", "question", "Is it?", "title: x\nquestion: Is it?\nvalues:\n  usa:\n    a: 1\n")]
    [InlineData("a:\n  x: 1   # c\n    # below\nb: 2\n", "a.y", "3", "a:\n  x: 1   # c\n    # below\n  y: 3\nb: 2\n")]
    [InlineData("parties:\n  usa: { name: U }\n", "values.usa.tax", "{ low: 1 }", "parties:\n  usa: { name: U }\nvalues:\n  usa:\n    tax: { low: 1 }\n")]
    [InlineData("issues:\n  i:\n    options: [a, b]  # two\n", "issues.i.options.b", "Better", "issues:\n  i:\n    options: { a: a, b: Better }  # two\n")]
    [InlineData("issues:\n  i:\n    options:\n      a: Name\n", "issues.i.options.a.given-by", "usa", "issues:\n  i:\n    options:\n      a: { name: Name, given-by: usa }\n")]
    [InlineData("no-deal: {}\n", "no-deal.usa", "5", "no-deal: { usa: 5 }\n")]
    [InlineData("no-deal:   # none\n", "no-deal", "usa: 5", "no-deal:   # none\n  usa: 5\n")]
    [InlineData("{\"a\": 1}", "b", "text", "{\"a\": 1, \"b\": \"text\"}")]
    public void Values_are_set_where_a_person_would_put_them(string before, string path, string value, string after) =>
        Assert.Equal(after, CaseText.Apply(before, [new CaseEdit.Set(CasePath.Parse(path), value)], cancel: TestContext.Current.CancellationToken).Text);

    [Theory]
    [InlineData("a: 1 # one\nb: 2 # two\n", "a", "b: 2 # two\n")]
    [InlineData("# of b\na: 1\n\n# of c\nc: 3\n", "a", "# of b\n\n# of c\nc: 3\n")]
    [InlineData("r:\n  - a: 1\n    b: 2\n  - c: 3\n", "r[0]", "r:\n  - c: 3\n")]
    [InlineData("r:\n  - a: 1\n    b: 2\n", "r[0].a", "r:\n  - b: 2\n")]
    [InlineData("r: [a, b, c]\n", "r[2]", "r: [a, b]\n")]
    [InlineData("r: {\n  a: 1, # x\n  b: 2 # y\n}\n", "r.b", "r: {\n  a: 1 # x\n}\n")]
    [InlineData("a:\n  b: 1\nc: 2\n", "a.b", "a: {}\nc: 2\n")]
    public void Entries_are_removed_with_their_own_lines(string before, string path, string after) =>
        Assert.Equal(after, CaseText.Apply(before, [new CaseEdit.Remove(CasePath.Parse(path))], cancel: TestContext.Current.CancellationToken).Text);

    [Fact]
    public void A_fault_tells_which_edit_and_where()
    {
        var result = CaseText.Apply("a: { b: 1 }\n", [new CaseEdit.Set(CasePath.Parse("a.c"), "2"), new CaseEdit.Remove(CasePath.Parse("a.b.x"))], cancel: TestContext.Current.CancellationToken);
        Assert.Equal(new EditFault(1, "there is no 'a.b.x': 'a.b' is '1', not a mapping"), result.Fault);
        Assert.Equal(-1, CaseText.Apply("a: [", [], cancel: TestContext.Current.CancellationToken).Fault!.Edit);
    }

    [Fact]
    public void A_giver_becomes_a_list_when_another_joins() =>
        Assert.Equal("issues: { i: { given-by: [usa, russia] } }\n", CaseText.Apply("issues: { i: { given-by: usa } }\n", [new CaseEdit.Insert(CasePath.Parse("issues.i.given-by"), 1, "russia")], cancel: TestContext.Current.CancellationToken).Text);
}
