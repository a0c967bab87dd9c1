using System.Globalization;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Parley.Web.Tests;

/// <summary>
/// A case as plain objects, its items known by marks that no edit changes: what merges of texts are held against. It knows nothing of texts, indexes or trees.
/// </summary>
internal sealed class MergeModel
{
    public static readonly string[] Names = ["rules", "offers", "priorities.cid"];

    /// <summary>Values by key.</summary>
    public Dictionary<string, string> Values { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The marks of each list's items, in order.</summary>
    public Dictionary<string, List<string>> Lists { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>Each item's fields, by mark and key.</summary>
    public Dictionary<string, Dictionary<string, string>> Items { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>By claim, what it supports: marks of items, with a field or without (b3, b3.a).</summary>
    public Dictionary<string, HashSet<string>> Claims { get; private init; } = new(StringComparer.Ordinal);

    public MergeModel Copy() => new()
    {
        Values = new(Values, StringComparer.Ordinal),
        Lists = Lists.ToDictionary(l => l.Key, l => l.Value.ToList(), StringComparer.Ordinal),
        Items = Items.ToDictionary(i => i.Key, i => new Dictionary<string, string>(i.Value, StringComparer.Ordinal), StringComparer.Ordinal),
        Claims = Claims.ToDictionary(c => c.Key, c => c.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal),
    };

    public static MergeModel Random(Random random)
    {
        var (model, mark) = (new MergeModel(), 0);
        for (var i = random.Next(2, 6); i > 0; i--) model.Values[$"v{i}"] = $"{random.Next(9)}";
        foreach (var list in Names)
        {
            model.Lists[list] = [];
            for (var i = random.Next(1, 6); i > 0; i--) model.Add(list, model.Lists[list].Count, $"b{mark++}", random);
        }

        for (var i = random.Next(1, 4); i > 0; i--) model.Claims[$"c{i}"] = [.. model.Items.Keys.Where(_ => random.Next(4) == 0).Select(m => random.Next(2) == 0 ? m : m + ".a")];
        return model;
    }

    /// <summary>
    /// Puts an item into a list. What is added later (from 10 on) has little in common with what was there: no text tells an item that was changed by half from another that was put in its place.
    /// </summary>
    public void Add(string list, int index, string mark, Random random, int from = 0)
    {
        Lists[list].Insert(index, mark);
        Items[mark] = new(StringComparer.Ordinal) { ["a"] = $"{from + random.Next(3)}", ["b"] = $"{from + random.Next(3)}", ["c"] = $"{from + random.Next(3)}" };
    }

    public void Remove(string list, string mark)
    {
        Lists[list].Remove(mark);
        Items.Remove(mark);
        foreach (var supports in Claims.Values) supports.RemoveWhere(s => s.Split('.')[0] == mark);
    }

    public string Item(string mark) => $"{{ id: {mark}, {string.Join(", ", Items[mark].Select(f => $"{f.Key}: {f.Value}"))} }}";

    public string Path(string support) => Lists.Select(l => (l.Key, At: l.Value.IndexOf(support.Split('.')[0]))).Where(l => l.At >= 0)
        .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Key}[{l.At}]{(support.Contains('.') ? ".a" : "")}")).First();

    /// <summary>A text that says it, in lines and in brackets, with comments that stand nowhere twice.</summary>
    public string Text(Random random)
    {
        var (text, notes) = (new StringBuilder("parley: 1\ntitle: T\n"), 0);
        Note();
        text.Append("values:\n");
        foreach (var (key, value) in Values) text.Append("  ").Append(key).Append(": ").Append(value).Append(random.Next(3) == 0 ? $"  # beside {key}\n" : "\n");
        foreach (var (list, marks) in Lists)
        {
            Note();
            text.Append(list == "priorities.cid" ? "priorities:\n  cid:\n" : list + ":\n");
            var indent = list == "priorities.cid" ? "    " : "  ";
            foreach (var mark in marks)
            {
                if (random.Next(5) == 0) text.Append(indent).Append("# above ").Append(mark).Append('\n');
                var beside = random.Next(3) == 0 ? $"   # of {mark}" : "";
                if (random.Next(2) == 0) text.Append(indent).Append("- ").Append(Item(mark)).Append(beside).Append('\n');
                else text.Append(indent).Append("- id: ").Append(mark).Append(beside).Append('\n').Append(string.Concat(Items[mark].Select(f => $"{indent}  {f.Key}: {f.Value}\n")));
            }
        }

        if (Claims.Count > 0) text.Append("claims:\n");
        foreach (var (claim, supports) in Claims)
        {
            text.Append("  ").Append(claim).Append(":\n    says: Words\n");
            if (supports.Count > 0) text.Append("    supports: [").Append(string.Join(", ", supports.Select(s => $"\"{Path(s)}\""))).Append("]\n");
        }

        return text.ToString();

        void Note()
        {
            if (random.Next(2) == 0) text.Append("\n# note ").Append(++notes).Append('\n');
        }
    }

    /// <summary>What a text says.</summary>
    public static MergeModel Read(string text)
    {
        var (root, model) = (Naive.Load(text)!, new MergeModel());
        foreach (var (key, value) in Pairs(root, "values")) model.Values[key] = value.ToString();
        foreach (var list in Names)
        {
            model.Lists[list] = [];
            foreach (var item in Naive.Follow(root, CasePath.Parse(list).Steps) is YamlSequenceNode items ? items.Children.Cast<YamlMappingNode>() : [])
            {
                var fields = item.Children.ToDictionary(f => f.Key.ToString(), f => f.Value.ToString(), StringComparer.Ordinal);
                model.Lists[list].Add(fields["id"]);
                fields.Remove("id", out var mark);
                model.Items.Add(mark!, fields);
            }
        }

        foreach (var (claim, value) in Pairs(root, "claims"))
        {
            var supports = ((YamlMappingNode)value).Children.TryGetValue("supports", out var found) ? ((YamlSequenceNode)found).Children.Select(s => CasePath.Parse(s.ToString())) : [];
            model.Claims[claim] = [.. supports.Select(path => model.Mark(path))];
        }

        return model;
    }

    private string Mark(CasePath path)
    {
        var at = path.Steps.ToList().FindIndex(s => s.Key is null);
        return Lists[new CasePath(path.Steps.Take(at)).ToString()][path.Steps[at].Index] + (path.Steps.Count > at + 1 ? ".a" : "");
    }

    private static IEnumerable<(string Key, YamlNode Value)> Pairs(YamlNode root, string section) =>
        Naive.Follow(root, [section]) is YamlMappingNode map ? map.Children.Select(e => (e.Key.ToString(), e.Value)) : [];
}
