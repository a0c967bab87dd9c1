using System.Globalization;
using System.Text;
using Parley.Cases;
using YamlDotNet.RepresentationModel;

namespace Parley.Web.Tests;

/// <summary>Claims go on supporting what they supported when items of lists go, come or move. The oracle marks every item with a number of its own.</summary>
public sealed class ClaimPathTests
{
    private static readonly string[] Lists = ["rules", "interactions", "alone", "offers", "priorities.cid"];

    [Fact]
    public void Claims_follow_the_items_that_they_support()
    {
        var (dropped, moved) = (0, 0);
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var text = RandomCase(random);
            for (var step = 0; step < 6; step++)
            {
                var before = Supported(text);
                var edit = RandomEdit(random, text, 300 + step);
                var result = CaseText.Apply(text, [edit], cancel: TestContext.Current.CancellationToken);
                var story = $"seed {seed}, step {step}: {edit}\n{text}\n---\n{result.Text ?? result.Fault!.Message}";
                Assert.True(result.IsDone, story);
                Assert.True(CaseReader.Parse(result.Text, "case").Problems.All(p => !p.IsError), story + CaseReader.Parse(result.Text, "case").Problems.FirstOrDefault(p => p.IsError));
                var after = Supported(result.Text);
                // What a mark stood for stands for it still; what was taken away is supported by nobody.
                var there = Marks(result.Text);
                foreach (var (claim, supports) in before)
                {
                    var expected = supports.Where(s => there.Contains(s.Mark)).ToList();
                    Assert.True(expected.Select(s => s.Entry).SequenceEqual(after.GetValueOrDefault(claim, []).Select(s => s.Entry)), $"{claim}: {story}");
                    if (expected.Count < supports.Count) dropped++;
                    if (!expected.Select(s => s.Path).SequenceEqual(after.GetValueOrDefault(claim, []).Select(s => s.Path))) moved++;
                }

                Assert.Equal(Says(text), Says(result.Text));
                text = result.Text;
            }
        }

        Assert.True(dropped > 80 && moved > 400, $"{dropped} dropped, {moved} moved");
    }

    [Theory]
    [InlineData("rules[0]", "[ 'rules[0]', \"rules[1]\" ]", "[ \"rules[0]\" ]")]
    [InlineData("rules[1]", "[ 'rules[0].because', \"rules[2]\" ]", "[ 'rules[0].because', \"rules[1]\" ]")]
    [InlineData("rules[2]", "[ 'rules[2]' ]", null)]
    [InlineData("rules", "[ 'rules[2]', rules ]", null)]
    [InlineData("values.ann.price.low", "[ values.ann.price.low, values.ann.price, values.ann.days.2.5 ]", "[ values.ann.price, values.ann.days.2.5 ]")]
    [InlineData("values.ann.days.\"2.5\"", "[ values.ann.days.2.5, values.ann.price ]", "[ values.ann.price ]")]
    public void What_is_taken_away_is_supported_no_more(string remove, string supports, string? expected)
    {
        const string Start = """
            parley: 1
            title: T
            parties: { ann: {}, bob: {} }
            issues: { price: { options: [low, high] }, days: { range: { from: 0, to: 10, step: 0.5 } } }
            values: { ann: { price: { low: 1, high: 2 }, days: { 0: 0, 2.5: 1 } } }
            rules:
              - { never: { price: low, days: 1 }, because: first }
              - { never: { price: low, days: 2 }, because: second }
              - { never: { price: low, days: 3 }, because: third }

            """;
        var text = Start + $"claims:\n  said: {{ says: Something, supports: {supports} }} # kept\n";
        Assert.DoesNotContain(CaseReader.Parse(text, "case").Problems, p => p.IsError);
        var after = CaseText.Apply(text, [new CaseEdit.Remove(CasePath.Parse(remove))], cancel: TestContext.Current.CancellationToken).Text;
        Assert.NotNull(after);
        Assert.DoesNotContain(CaseReader.Parse(after, "case").Problems, p => p.IsError);
        Assert.EndsWith($"claims:\n  said: {{ says: Something{(expected is null ? "" : $", supports: {expected}")} }} # kept\n", after, StringComparison.Ordinal);
    }

    // Every item holds a number that stands nowhere else: it is the item's mark.
    private static string RandomCase(Random random)
    {
        var mark = 100;
        var text = new StringBuilder("parley: 1\ntitle: Random\nparties: { ann: {}, bob: {}, cid: {} }\nissues: { price: { options: [low, high] }, days: { range: { from: 0, to: 999, step: 1 } } }\nstatus-quo: { price: low, days: 0 }\n");
        var paths = new List<string>();
        foreach (var list in Lists)
        {
            var count = random.Next(1, 6);
            var flow = list != "offers" && random.Next(3) == 0;
            var items = Enumerable.Range(0, count).Select(i =>
            {
                paths.Add($"{list}[{i.ToString(CultureInfo.InvariantCulture)}]");
                if (!list.StartsWith("priorities", StringComparison.Ordinal)) paths.Add($"{list}[{i.ToString(CultureInfo.InvariantCulture)}].{Inner(list)}");
                return Item(list, mark++);
            }).ToList();
            var isOrder = list.StartsWith("priorities", StringComparison.Ordinal);
            text.Append(isOrder ? "priorities:\n  cid:" : list + ":");
            var indent = isOrder ? "    " : "  ";
            if (flow) text.Append(" [").AppendJoin(", ", items).Append("]\n");
            else text.Append('\n').AppendJoin("", items.Select(item => $"{indent}- {item}{(random.Next(4) == 0 ? "   # beside" : "")}\n{(random.Next(6) == 0 ? indent + "# above\n" : "")}"));
        }

        text.Append("claims:\n");
        for (var c = 0; c < 4; c++)
        {
            var supports = paths.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).Select(p => random.Next(2) == 0 ? $"'{p}'" : $"\"{p}\"").ToList();
            text.Append(CultureInfo.InvariantCulture, $"  claim-{c}:\n    says: Words of {c}\n");
            if (random.Next(2) == 0) text.Append("    supports: [").AppendJoin(", ", supports).Append("]\n");
            else text.Append("    supports:\n").AppendJoin("", supports.Select(s => $"      - {s}\n"));
        }

        return text.ToString();
    }

    private static string Inner(string list) => list switch { "rules" => "never", "interactions" => "points", "alone" => "costs", _ => "choose" };

    private static string Item(string list, int mark) => list switch
    {
        "rules" => $"{{ never: {{ price: high, days: {mark} }} }}",
        "interactions" => $"{{ party: ann, when: {{ price: high }}, points: {mark} }}",
        "alone" => $"{{ party: bob, reaches: {{ price: high }}, costs: {mark} }}",
        "offers" => $"{{ by: ann, choose: {{ price: low, days: {mark} }} }}",
        _ => $"{{ days: {mark} }}",
    };

    private static CaseEdit RandomEdit(Random random, string text, int mark)
    {
        var root = Naive.Load(text)!;
        var lists = Lists.Where(l => Naive.Follow(root, CasePath.Parse(l).Steps) is YamlSequenceNode { Children.Count: > 1 }).ToList();
        if (lists.Count == 0) return new CaseEdit.Set(CasePath.Parse("title"), "Nothing left");
        var path = CasePath.Parse(lists[random.Next(lists.Count)]);
        var count = ((YamlSequenceNode)Naive.Follow(root, path.Steps)!).Children.Count;
        return random.Next(3) switch
        {
            0 => new CaseEdit.Remove(path.Then(random.Next(count))),
            1 => new CaseEdit.Move(path.Then(random.Next(count)), random.Next(count)),
            _ => new CaseEdit.Insert(path, random.Next(count + 1), Item(path.ToString(), mark)),
        };
    }

    // By claim, what each of its supports leads to: the whole entry as a text, and the mark in it.
    private static Dictionary<string, List<(string Path, string Entry, string Mark)>> Supported(string text)
    {
        var root = Naive.Load(text)!;
        return ((YamlMappingNode)Naive.Follow(root, CasePath.Parse("claims").Steps)!).Children.ToDictionary(
            claim => ((YamlScalarNode)claim.Key).Value!,
            claim => (claim.Value as YamlMappingNode)!.Children.TryGetValue("supports", out var supports)
                ? ((YamlSequenceNode)supports).Children.Select(s => Lead(root, ((YamlScalarNode)s).Value!)).ToList() : [],
            StringComparer.Ordinal);
    }

    private static (string Path, string Entry, string Mark) Lead(YamlNode root, string path)
    {
        var steps = CasePath.Parse(path).Steps;
        var item = Naive.Print(Naive.Follow(root, steps.Take(steps.ToList().FindIndex(s => s.Key is null) + 1))!, false);
        return (path, Naive.Print(Naive.Follow(root, steps)!, false) + string.Concat(steps.Where(s => s.Key is not null).Select(s => "." + s.Key)), Numbers(item)[^1]);
    }

    private static HashSet<string> Marks(string text) => [.. Numbers(text[..text.IndexOf("claims:", StringComparison.Ordinal)])];

    private static List<string> Numbers(string text) => [.. System.Text.RegularExpressions.Regex.Matches(text, "[0-9]{3,}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Select(m => m.Value)];

    private static string Says(string text) => string.Join('|', CaseReader.Parse(text, "case").Case!.Claims.Select(c => c.Says));
}
