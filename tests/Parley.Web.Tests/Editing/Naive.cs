using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Web.Tests;

/// <summary>Edits done the plain way, on YamlDotNet's own tree, without any text: what an edit of a text is held against.</summary>
internal static class Naive
{
    private static readonly string[] Sections =
    [
        "parley", "title", "question", "summary", "date", "sources", "parties", "quantities", "issues", "status-quo", "values", "no-deal", "walk-away",
        "agreement", "interactions", "rules", "priorities", "audiences", "levers", "alone", "offers", "packages", "claims",
    ];

    public static YamlNode? Load(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text.TrimStart('\uFEFF')));
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }

        return stream.Documents.Count == 1 ? stream.Documents[0].RootNode : null;
    }

    /// <summary>The tree after the edit; null where the edit makes no sense on it.</summary>
    public static YamlNode? Edited(string text, CaseEdit edit)
    {
        var root = Load(text)!;
        switch (edit)
        {
            case CaseEdit.Set set:
                return Set(root, [.. set.Path.Steps], Load(set.Yaml) ?? new YamlScalarNode(""));
            case CaseEdit.SetText set:
                return Set(root, [.. set.Path.Steps], new YamlScalarNode(set.Text) { Style = ScalarStyle.DoubleQuoted });
            case CaseEdit.Remove remove:
                return Change(root, remove.Path, (map, i) => map.RemoveAt(i), (list, i) => list.RemoveAt(i));
            case CaseEdit.Rename rename:
                return Change(
                    root,
                    rename.Path,
                    (map, i) => map[i] = map.Exists(e => Text(e.Key) == rename.NewKey && Text(map[i].Key) != rename.NewKey) ? throw new InvalidOperationException("taken") : new(new YamlScalarNode(rename.NewKey), map[i].Value),
                    (_, _) => throw new InvalidOperationException("no key"));
            case CaseEdit.Move move:
                return Change(root, move.Path, (map, i) => Shift(map, i, move.Index), (list, i) => Shift(list, i, move.Index));
            case CaseEdit.Insert insert:
                if (Follow(root, insert.Path.Steps) is not YamlSequenceNode items || insert.Index < 0 || insert.Index > items.Children.Count) return null;
                items.Children.Insert(insert.Index, Load(insert.Yaml) ?? new YamlScalarNode(""));
                return root;
            default:
                return null;
        }
    }

    public static YamlNode? Follow(YamlNode root, IEnumerable<CaseStep> steps)
    {
        YamlNode? node = root;
        foreach (var step in steps)
            node = node switch
            {
                YamlMappingNode map when step.Key is { } key => map.Children.FirstOrDefault(e => Text(e.Key) == key).Value,
                YamlSequenceNode list when step.Key is null && step.Index < list.Children.Count => list.Children[step.Index],
                _ => null,
            };
        return node;
    }

    /// <summary>The paths of everything in a tree.</summary>
    public static IEnumerable<CasePath> Paths(YamlNode node, CasePath? at = null)
    {
        at ??= CasePath.Root;
        if (at.Steps.Count > 0) yield return at;
        if (node is YamlMappingNode map)
            foreach (var path in map.Children.SelectMany(e => Paths(e.Value, at.Then(Text(e.Key))))) yield return path;
        if (node is YamlSequenceNode list)
            foreach (var path in list.Children.SelectMany((item, i) => Paths(item, at.Then(i)))) yield return path;
    }

    /// <summary>Takes what claims support out of a tree.</summary>
    public static void ForgetSupports(YamlNode root)
    {
        if (root is not YamlMappingNode map || !map.Children.TryGetValue("claims", out var claims) || claims is not YamlMappingNode all) return;
        foreach (var claim in all.Children.Values.OfType<YamlMappingNode>()) claim.Children.Remove("supports");
    }

    /// <summary>The tree as one text that tells everything but layout; the order of the first level's sections apart.</summary>
    public static string Print(YamlNode node, bool isRoot = true) => node switch
    {
        YamlMappingNode map when isRoot => "{" + string.Join(',', map.Children.Select(e => $"{Quote(Text(e.Key))}:{Print(e.Value, false)}").Order(StringComparer.Ordinal)) + "}",
        YamlMappingNode map => "{" + string.Join(',', map.Children.Select(e => $"{Quote(Text(e.Key))}:{Print(e.Value, false)}")) + "}",
        YamlSequenceNode list => "[" + string.Join(',', list.Children.Select(item => Print(item, false))) + "]",
        YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any, Value: "" or null or "true" or "false" or "null" } scalar => "plain " + (scalar.Value is "null" ? "" : scalar.Value),
        _ => Quote(Text(node)),
    };

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static YamlNode? Set(YamlNode root, CaseStep[] steps, YamlNode value)
    {
        if (steps.Length == 0) return value;
        if (root is YamlScalarNode { Style: ScalarStyle.Plain, Value: "" } or YamlScalarNode { Style: ScalarStyle.Any } && steps[0].Key is not null) root = new YamlMappingNode();
        if (root is YamlMappingNode map && steps[0].Key is { } key)
        {
            var old = map.Children.FirstOrDefault(e => Text(e.Key) == key);
            if (Set(old.Key is null ? new YamlScalarNode("") : old.Value, steps[1..], value) is not { } inner) return null;
            if (old.Key is null) map.Children.Add(new YamlScalarNode(key), inner);
            else map.Children[old.Key] = inner;
            return map;
        }

        if (root is not YamlSequenceNode list || steps[0].Key is not null || steps[0].Index >= list.Children.Count) return null;
        if (Set(list.Children[steps[0].Index], steps[1..], value) is not { } item) return null;
        list.Children[steps[0].Index] = item;
        return list;
    }

    private static YamlNode? Change(YamlNode root, CasePath path, Action<List<KeyValuePair<YamlNode, YamlNode>>, int> inMap, Action<IList<YamlNode>, int> inList)
    {
        if (path.Steps.Count == 0) return null;
        var step = path.Steps[^1];
        try
        {
            switch (Follow(root, path.Parent.Steps))
            {
                case YamlMappingNode map when step.Key is { } key:
                    var entries = map.Children.ToList();
                    var at = entries.FindIndex(e => Text(e.Key) == key);
                    if (at < 0) return null;
                    inMap(entries, at);
                    map.Children.Clear();
                    foreach (var entry in entries) map.Children.Add(entry.Key, entry.Value);
                    return root;
                case YamlSequenceNode list when step.Key is null && step.Index < list.Children.Count:
                    inList(list.Children, step.Index);
                    return root;
                default:
                    return null;
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static void Shift<T>(IList<T> list, int from, int to)
    {
        if (to < 0 || to >= list.Count) throw new InvalidOperationException("no place");
        var item = list[from];
        list.RemoveAt(from);
        list.Insert(to, item);
    }

    public static int SectionOrder(string key) => Array.IndexOf(Sections, key);
}
