using System.Text.RegularExpressions;

namespace Parley.Web.Tests;

/// <summary>
/// Random changes of random cases by two people at once, brought together as texts, and as plain objects known by their marks: either both come to the same, or a conflict is
/// told. Nothing is lost without a word, nothing lands elsewhere, and the comments of both are there still.
/// </summary>
public sealed partial class MergePropertyTests
{
    [Fact]
    public void What_two_people_changed_is_all_there_or_a_conflict_is_told()
    {
        var (merged, told, needless) = (0, 0, 0);
        for (var seed = 0; seed < 2_500; seed++)
        {
            var random = new Random(seed);
            var origin = MergeModel.Random(random);
            var text = origin.Text(random);
            var (mine, myText, myEdits) = Changed(origin, text, random, "m");
            var (theirs, theirText, _) = Changed(origin, text, random, "t");
            Assert.Equal(MergeOracle.Print(mine), MergeOracle.Print(MergeModel.Read(myText)));
            var expected = MergeOracle.Merged(origin, mine, theirs);
            var edited = myEdits is null ? null : CaseText.Apply(theirText, myEdits, TestContext.Current.CancellationToken).Text;
            foreach (var result in (MergeResult[])[
                CaseMerge.ThreeWay(text, myText, theirText, cancel: TestContext.Current.CancellationToken),
                CaseMerge.ThreeWay(text, theirText, myText, cancel: TestContext.Current.CancellationToken),
                CaseMerge.ThreeWay(text, myText, theirText, edited, null, TestContext.Current.CancellationToken)])
            {
                var story = $"seed {seed}\n{text}\n--- mine\n{myText}\n--- theirs\n{theirText}\n--- merged\n{result.Text}\n{string.Join('\n', result.Conflicts)}\n--- expected\n{(expected is null ? "a conflict" : MergeOracle.Print(expected))}";
                if (!result.IsMerged)
                {
                    Assert.NotEmpty(result.Conflicts);
                    if (expected is null) told++;
                    else needless++;
                    continue;
                }

                merged++;
                Assert.True(expected is not null, story);
                var read = MergeModel.Read(result.Text);
                Assert.True(MergeOracle.Print(expected) == MergeOracle.Print(read), story + "\n--- read\n" + MergeOracle.Print(read));
                Assert.True(MergeOracle.IsOrdered(origin, mine, theirs, read), story);
                foreach (var comment in Comments(myText).Union(Comments(theirText)))
                    if (!Comments(text).Contains(comment) || (Comments(myText).Contains(comment) && Comments(theirText).Contains(comment))) Assert.True(Comments(result.Text).Contains(comment), comment + "\n" + story);
            }

            // It does not matter who was first.
            var (one, other) = (CaseMerge.ThreeWay(text, myText, theirText, cancel: TestContext.Current.CancellationToken), CaseMerge.ThreeWay(text, theirText, myText, cancel: TestContext.Current.CancellationToken));
            Assert.True(one.IsMerged == other.IsMerged, $"seed {seed}\n{text}\n--- mine\n{myText}\n--- theirs\n{theirText}\n--- one\n{one.Text}\n{string.Join('\n', one.Conflicts)}\n--- other\n{other.Text}\n{string.Join('\n', other.Conflicts)}");
        }

        Assert.True(merged > 3_500 && told > 150, $"{merged} merged, {told} conflicts, {needless} needless conflicts");
        Assert.True(needless < merged / 20, $"{merged} merged, {told} conflicts, {needless} needless conflicts");
    }

    private static HashSet<string> Comments(string text) => [.. Comment().Matches(text).Select(match => match.Value)];

    /// <summary>Changes of the objects and of the text; the edits that made the text, unless it was written in by hand.</summary>
    private static (MergeModel Model, string Text, List<CaseEdit>? Edits) Changed(MergeModel origin, string text, Random random, string who)
    {
        var (model, edits) = (origin.Copy(), new List<CaseEdit>());
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var list = MergeModel.Names[random.Next(MergeModel.Names.Length)];
            var marks = model.Lists[list];
            var at = marks.Count == 0 ? 0 : random.Next(marks.Count);
            switch (random.Next(9))
            {
                case 0:
                    var key = model.Values.Keys.ElementAt(random.Next(model.Values.Count));
                    model.Values[key] = $"{random.Next(9)}";
                    edits.Add(new CaseEdit.Set(new("values", key), model.Values[key]));
                    break;
                case 1:
                    model.Values[$"{who}{n}"] = $"{random.Next(9)}";
                    edits.Add(new CaseEdit.Set(new("values", $"{who}{n}"), model.Values[$"{who}{n}"]));
                    break;
                case 2 or 3 when marks.Count > 0:
                    var field = ((string[])["a", "b", "c"])[random.Next(3)];
                    model.Items[marks[at]][field] = $"{random.Next(3)}";
                    edits.Add(new CaseEdit.Set(CasePath.Parse(list).Then(at).Then(field), model.Items[marks[at]][field]));
                    break;
                case 4 when marks.Count > 1:
                    model.Remove(list, marks[at]);
                    edits.Add(new CaseEdit.Remove(CasePath.Parse(list).Then(at)));
                    break;
                case 5 when marks.Count > 1:
                    var (to, mark) = (random.Next(marks.Count), marks[at]);
                    marks.RemoveAt(at);
                    marks.Insert(to, mark);
                    edits.Add(new CaseEdit.Move(CasePath.Parse(list).Then(at), to));
                    break;
                case 6 or 7:
                    var place = random.Next(marks.Count + 1);
                    model.Add(list, place, $"{who}{n}", random, from: who == "m" ? 10 : 20);
                    edits.Add(new CaseEdit.Insert(CasePath.Parse(list), place, model.Item($"{who}{n}")));
                    break;
                case 8 when marks.Count > 0:
                    var claim = random.Next(3) == 0 ? $"{who}c" : model.Claims.Keys.First();
                    if (!model.Claims.TryGetValue(claim, out var supports)) model.Claims[claim] = supports = [];
                    supports.Add(random.Next(2) == 0 ? marks[at] : marks[at] + ".a");
                    edits.Add(new CaseEdit.Set(new("claims", claim), $"says: Words\nsupports: [{string.Join(", ", supports.Select(s => $"\"{model.Path(s)}\""))}]"));
                    break;
            }
        }

        text = CaseText.Apply(text, edits, TestContext.Current.CancellationToken).Text!;
        if (random.Next(3) > 0) return (model, text, edits);
        // Comments are written by hand.
        var lines = text.Split('\n').ToList();
        var line = random.Next(2, lines.Count);
        if (random.Next(2) == 0) lines.Insert(line, $"# by {who} hand");
        else if (!lines[line].Contains('#')) lines[line] += $"   # by {who} hand";
        return (model, string.Join('\n', lines), null);
    }

    [GeneratedRegex("# [a-z0-9 ]*[a-z0-9]", RegexOptions.None, 1000)]
    private static partial Regex Comment();
}
