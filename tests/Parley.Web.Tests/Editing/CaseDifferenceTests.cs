using Parley.Running;
using YamlDotNet.RepresentationModel;

namespace Parley.Web.Tests;

/// <summary>Differences and merges, held against plain ones on YamlDotNet's trees.</summary>
public sealed class CaseDifferenceTests
{
    private static readonly string Hamburg = File.ReadAllText(Repository.At("cases", "hamburg-2017", "case.yaml"));

    [Theory]
    [InlineData("values.russia.sanctions.lift", "25", "Russia's points for Lifted (Economic sanctions on Russia): 24..30..36 → 25")]
    [InlineData("no-deal.russia", "3", "Russia's points without a deal: added, 3")]
    [InlineData("status-quo.sanctions", "lift", "The status quo of Economic sanctions on Russia: Kept → Lifted")]
    [InlineData("title", "Other", "Title: Hamburg, July 2017 → Other")]
    [InlineData("parties.usa.name", "US", "The name of the party usa: United States → US")]
    public void Changes_are_told_in_the_words_of_the_case(string path, string value, string words)
    {
        var text = "parley: 1\n" + Hamburg[Hamburg.IndexOf("title", StringComparison.Ordinal)..];
        if (path.StartsWith("no-deal", StringComparison.Ordinal)) text = CaseText.Apply(text, [new CaseEdit.Set(CasePath.Parse("no-deal.usa"), "1")], cancel: TestContext.Current.CancellationToken).Text!;
        var after = CaseText.Apply(text, [new CaseEdit.Set(CasePath.Parse(path), value)], cancel: TestContext.Current.CancellationToken).Text!;
        var change = Assert.Single(CaseDifference.Between(text, after));
        Assert.Equal((path, words), (change.Path.ToString(), change.Words));
        Assert.Equal(change.From, Assert.Single(CaseDifference.Between(after, text)).To);
    }

    [Fact]
    public void An_option_that_names_its_issue_does_not_need_it_said() => Assert.Equal(
        "Russia's points for Sanctions lifted: 30 → 25",
        Assert.Single(CaseDifference.Between(Case("30"), Case("25"))).Words);

    private static string Case(string points) => $$"""
        parties: { russia: { name: Russia } }
        issues: { sanctions: { name: Economic sanctions, options: { lift: Sanctions lifted } } }
        values: { russia: { sanctions: { lift: {{points}} } } }
        """;

    [Fact]
    public void Layout_comments_and_quotes_are_no_change() =>
        Assert.Empty(CaseDifference.Between("a: [x, \"y\"]\nb: { c: 1 }\n", "# new\na:\n  - x\n  - y\nb:\n  c: 1 # one\n"));

    [Fact]
    public void An_item_more_is_one_item_more()
    {
        var change = Assert.Single(CaseDifference.Between("offers: [a, b, c]", "offers: [a, x, b, c]"));
        Assert.Equal(("offers[1]", ChangeKind.Added, "x"), (change.Path.ToString(), change.Kind, change.To));
    }

    /// <summary>The leaves of both trees by path, compared as two plain dictionaries: for trees without lists the same paths must come out.</summary>
    [Fact]
    public void The_paths_that_differ_are_those_of_a_plain_comparison()
    {
        var differing = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var before = new RandomText(random).Next();
            if (Naive.Load(before) is not { } root) continue;
            var paths = Naive.Paths(root).ToList();
            var after = before;
            for (var i = random.Next(0, 4); i > 0; i--)
            {
                var path = paths[random.Next(paths.Count)];
                CaseEdit edit = random.Next(3) switch { 0 => new CaseEdit.Remove(path), 1 => new CaseEdit.Set(path, "changed"), _ => new CaseEdit.Set(path.Then("fresh"), "1") };
                after = CaseText.Apply(after, [edit], cancel: TestContext.Current.CancellationToken).Text ?? after;
            }

            var (left, right) = (Leaves(Naive.Load(before)!), Leaves(Naive.Load(after)!));
            var plain = left.Keys.Union(right.Keys, StringComparer.Ordinal).Where(k => left.GetValueOrDefault(k) != right.GetValueOrDefault(k)).ToList();
            var changes = CaseDifference.Between(before, after);
            Assert.Equal(plain.Count == 0, changes.Count == 0);
            differing += plain.Count > 0 ? 1 : 0;

            // Each leaf that differs lies under a change, and each change has such a leaf, where no list has shifted.
            foreach (var leaf in plain)
                Assert.True(changes.Any(c => leaf.StartsWith(c.Path.ToString(), StringComparison.Ordinal) || c.Path.ToString().StartsWith(leaf + ".", StringComparison.Ordinal) || c.Path.ToString().StartsWith(leaf + "[", StringComparison.Ordinal) || leaf.Contains('[')), $"seed {seed}: {leaf} is missed\n{before}\n---\n{after}");
            foreach (var change in changes.Where(c => !c.Path.ToString().Contains('[')))
                Assert.True(plain.Exists(leaf => leaf.StartsWith(change.Path.ToString(), StringComparison.Ordinal)) || change.Kind == ChangeKind.Reordered, $"seed {seed}: {change.Path} does not differ\n{before}\n---\n{after}");
        }

        Assert.True(differing > 150);
    }

    private static Dictionary<string, string> Leaves(YamlNode root) => Naive.Paths(root)
        .Select(path => (path, node: Naive.Follow(root, path.Steps)))
        .Where(p => p.node is YamlScalarNode or YamlMappingNode { Children.Count: 0 } or YamlSequenceNode { Children.Count: 0 })
        .ToDictionary(p => p.path.ToString(), p => Naive.Print(p.node!, isRoot: false), StringComparer.Ordinal);

    [Fact]
    public void Changes_of_different_entries_merge_and_both_texts_keep_their_layout()
    {
        const string Base = "title: T # one\nvalues:\n  usa: { a: 1, b: 2 }\n  # about russia\n  russia: { a: 3 }\nrules:\n  - { never: { a: x } }\n";
        var mine = Base.Replace("a: 1", "a: 10", StringComparison.Ordinal).Replace("# one", "# mine", StringComparison.Ordinal);
        var theirs = Base.Replace("b: 2", "b: 20", StringComparison.Ordinal) + "  - { never: { b: y } } # theirs\nclaims:\n  c:\n    # theirs too\n    says: S\n";
        Assert.Equal(
            "title: T # mine\nvalues:\n  usa: { a: 10, b: 20 }\n  # about russia\n  russia: { a: 3 }\nrules:\n  - { never: { a: x } }\n  - { never: { b: y } } # theirs\nclaims:\n  c:\n    # theirs too\n    says: S\n",
            CaseMerge.ThreeWay(Base, mine, theirs, cancel: TestContext.Current.CancellationToken).Text);
    }

    [Fact]
    public void Changes_of_one_entry_are_a_conflict_that_shows_all_three()
    {
        var merged = CaseMerge.ThreeWay("a: { x: 1, y: 2 }\nb: 1\n", "a: { x: 10 }\nb: 1\n", "a: { x: 11, y: 3 }\nb: 2\n", cancel: TestContext.Current.CancellationToken);
        Assert.False(merged.IsMerged);
        Assert.Equal(
            [("a.x", "1", "10", "11"), ("a.y", "2", null, "3")],
            merged.Conflicts.Select(c => (c.Path.ToString(), c.Base, c.Mine, c.Theirs)));
    }

    /// <summary>A plain three-way merge of nested dictionaries is the oracle: what one changed wins, what both changed alike stays, the rest is a conflict.</summary>
    [Fact]
    public void Random_merges_are_those_of_plain_trees()
    {
        var (merged, conflicts) = (0, 0);
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var origin = new RandomText(random).Next();
            if (Naive.Load(origin) is not YamlMappingNode root) continue;
            var mine = Changed(origin, root, random);
            var theirs = Changed(origin, root, random);
            var isConflict = false;
            var plain = Plain(Naive.Load(origin)!, Naive.Load(mine)!, Naive.Load(theirs)!, ref isConflict);
            var result = CaseMerge.ThreeWay(origin, mine, theirs, cancel: TestContext.Current.CancellationToken);
            var story = $"seed {seed}\n{origin}\n--- mine\n{mine}\n--- theirs\n{theirs}\n--- merged\n{result.Text}\n{string.Join('\n', result.Conflicts)}";
            Assert.True(result.IsMerged != isConflict, story);
            if (isConflict) conflicts++;
            else
            {
                merged++;
                Assert.True(Sorted(plain!) == Sorted(Naive.Load(result.Text!)!), story);
            }

            // Merging is fair: the other way round it comes to the same.
            var turned = CaseMerge.ThreeWay(origin, theirs, mine, cancel: TestContext.Current.CancellationToken);
            Assert.Equal(result.IsMerged, turned.IsMerged);
            if (turned.IsMerged) Assert.True(Sorted(Naive.Load(turned.Text)!) == Sorted(Naive.Load(result.Text!)!), story + "\n--- turned\n" + turned.Text);
        }

        Assert.True(merged > 150 && conflicts > 30, $"{merged} merged, {conflicts} conflicts");
    }

    /// <summary>Conflicts that are settled one by one, mine or theirs by the toss of a coin, are those of plain trees settled so; what was not asked about stays a conflict.</summary>
    [Fact]
    public void Conflicts_are_settled_as_they_were_chosen()
    {
        var settledMerges = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var origin = new RandomText(random).Next();
            if (Naive.Load(origin) is not YamlMappingNode root) continue;
            var mine = Changed(origin, root, random);
            var theirs = Changed(origin, root, random);
            var conflicts = CaseMerge.ThreeWay(origin, mine, theirs, cancel: TestContext.Current.CancellationToken).Conflicts;
            if (conflicts.Count == 0) continue;
            var choices = conflicts.ToDictionary(c => c.Path.ToString(), _ => random.Next(2) == 0, StringComparer.Ordinal);
            var settled = CaseMerge.ThreeWay(origin, mine, theirs, choices, cancel: TestContext.Current.CancellationToken);
            var story = $"seed {seed}\n{origin}\n--- mine\n{mine}\n--- theirs\n{theirs}\n--- settled\n{settled.Text}\n{string.Join('\n', choices)}";
            Assert.True(settled.IsMerged, story);
            Assert.True(Sorted(Settled(Naive.Load(origin)!, Naive.Load(mine)!, Naive.Load(theirs)!, "", choices)!) == Sorted(Naive.Load(settled.Text)!), story);
            settledMerges++;

            var last = choices.Keys.Last();
            choices.Remove(last);
            Assert.Equal(last, Assert.Single(CaseMerge.ThreeWay(origin, mine, theirs, choices, cancel: TestContext.Current.CancellationToken).Conflicts).Path.ToString());
        }

        Assert.True(settledMerges > 30, $"{settledMerges} settled");
    }

    private static YamlNode? Settled(YamlNode? origin, YamlNode? mine, YamlNode? theirs, string path, Dictionary<string, bool> choices)
    {
        if (Is(origin, theirs) || Is(mine, theirs)) return mine;
        if (Is(origin, mine)) return theirs;
        if (origin is not YamlMappingNode o || mine is not YamlMappingNode m || theirs is not YamlMappingNode t) return choices[path] ? mine : theirs;
        var merged = new YamlMappingNode();
        foreach (var key in o.Children.Keys.Concat(m.Children.Keys).Concat(t.Children.Keys).Select(k => ((YamlScalarNode)k).Value!).Distinct(StringComparer.Ordinal))
        {
            var inner = path.Length == 0 ? new CasePath(key).ToString() : CasePath.Parse(path).Then(key).ToString();
            if (Settled(Child(o, key), Child(m, key), Child(t, key), inner, choices) is { } value) merged.Add(new YamlScalarNode(key), value);
        }

        return merged;
    }

    [Fact]
    public void Of_texts_that_cannot_be_read_one_is_chosen_as_a_whole()
    {
        var (origin, mine, theirs) = ("a: 1\n", "a: [\n", "a: 2\n");
        Assert.Equal("", Assert.Single(CaseMerge.ThreeWay(origin, mine, theirs, cancel: TestContext.Current.CancellationToken).Conflicts).Path.ToString());
        Assert.Equal(mine, CaseMerge.ThreeWay(origin, mine, theirs, new Dictionary<string, bool>(StringComparer.Ordinal) { [""] = true }, cancel: TestContext.Current.CancellationToken).Text);
        Assert.Equal(theirs, CaseMerge.ThreeWay(origin, mine, theirs, new Dictionary<string, bool>(StringComparer.Ordinal) { [""] = false }, cancel: TestContext.Current.CancellationToken).Text);
    }

    [Fact]
    public void Values_are_said_in_plain_words()
    {
        const string Before = "parties: { usa: { name: United States } }\nissues: { s: { name: Sanctions, options: { keep: Kept, lift: Lifted } } }\n";
        var change = Assert.Single(CaseDifference.Between(Before, Before + "offers:\n  - { by: usa, choose: { s: lift } }\n"));
        Assert.Equal(("Offers", null, "(by: United States; choose: (Sanctions: Lifted))"), (change.About, change.Was, change.Is));
        var party = Assert.Single(CaseDifference.Between(Before, Before.Replace("} }\ni", "}, eu: { name: Europe, benchmark: 3 } }\ni", StringComparison.Ordinal)));
        Assert.Equal(("The party Europe", "benchmark: 3", "The party Europe: added (benchmark: 3)"), (party.About, party.Is, party.Words));
    }

    private static string Changed(string text, YamlNode root, Random random)
    {
        var paths = Naive.Paths(root).Where(p => !p.ToString().Contains('[')).ToList();
        for (var i = random.Next(0, 4); i > 0 && paths.Count > 0; i--)
        {
            var path = paths[random.Next(paths.Count)];
            CaseEdit edit = random.Next(4) switch
            {
                0 => new CaseEdit.Remove(path),
                1 => new CaseEdit.Set(path.Then($"n{random.Next(3)}"), $"{random.Next(2)}"),
                _ => new CaseEdit.Set(path, $"{random.Next(3)}"),
            };
            if (path.Steps.Count > 1 || edit is not CaseEdit.Remove) text = CaseText.Apply(text, [edit], cancel: TestContext.Current.CancellationToken).Text ?? text;
        }

        return text;
    }

    private static YamlNode? Plain(YamlNode? origin, YamlNode? mine, YamlNode? theirs, ref bool isConflict)
    {
        if (Is(origin, theirs) || Is(mine, theirs)) return mine;
        if (Is(origin, mine)) return theirs;
        if (origin is YamlMappingNode o && mine is YamlMappingNode m && theirs is YamlMappingNode t)
        {
            var merged = new YamlMappingNode();
            foreach (var key in o.Children.Keys.Concat(m.Children.Keys).Concat(t.Children.Keys).Select(k => ((YamlScalarNode)k).Value!).Distinct(StringComparer.Ordinal))
                if (Plain(Child(o, key), Child(m, key), Child(t, key), ref isConflict) is { } value) merged.Add(new YamlScalarNode(key), value);
            return merged;
        }

        isConflict = true;
        return mine;
    }

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.FirstOrDefault(e => ((YamlScalarNode)e.Key).Value == key).Value;

    private static bool Is(YamlNode? left, YamlNode? right) => left is null || right is null ? left == right : Naive.Print(left, false) == Naive.Print(right, false);

    private static string Sorted(YamlNode node) => node switch
    {
        YamlMappingNode map => "{" + string.Join(',', map.Children.Select(e => Naive.Print(e.Key) + ":" + Sorted(e.Value)).Order(StringComparer.Ordinal)) + "}",
        YamlSequenceNode list => "[" + string.Join(',', list.Children.Select(Sorted)) + "]",
        _ => Naive.Print(node),
    };
}
