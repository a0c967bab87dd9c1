using System.Globalization;

namespace Parley.Web;

/// <summary>Merges three lists item by item, whichever items were added, taken away or moved.</summary>
/// <remarks>
/// Each side is aligned to the origin. What only one changed, moved or took away is as he has it; what one took away and the other changed is a conflict, and so is an
/// order that both changed. What both added at one place stands there one after the other, theirs first, but for priorities, whose order is what they say.
/// </remarks>
internal sealed class ListMerge(TreeMerge tree, CasePath path)
{
    /// <summary>The merged list.</summary>
    public TextNode Merge(TextNode origin, TextNode mine, TextNode theirs)
    {
        var (my, their) = (ListAlignment.Of(origin.Items, mine.Items), ListAlignment.Of(origin.Items, theirs.Items));
        var (myNames, theirNames) = (Named(my, "m"), Named(their, "t"));

        var items = new Dictionary<string, TextNode>(StringComparer.Ordinal);
        if (IsUnclear(my, their) || IsUnclear(their, my)) return OneOf(origin, mine, theirs, my, their, myNames, theirNames);
        for (var i = 0; i < origin.Count; i++)
            if (Item(origin.Items[i], At(mine, my.Now[i]), At(theirs, their.Now[i]), my.IsClose(i) && their.IsClose(i), path.Then(i)) is { } item) items[Name("o", i)] = item;
        for (var j = 0; j < mine.Count; j++)
            if (my.Old[j] < 0) items[myNames[j]] = mine.Items[j].Clone();
        Added(theirs, theirNames, mine, myNames, my, items);

        var isMine = IsMyOrder(origin, mine, theirs, my, their, items, myNames, theirNames);
        var order = isMine ? Order(myNames, theirNames, items, isOtherFirst: true) : Order(theirNames, myNames, items, isOtherFirst: false);
        var merged = new TextNode { Kind = TextKind.Sequence };
        merged.Items.AddRange(order.Select(name => items[name]));
        var index = order.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        Name(origin, mine, theirs, my, their, myNames, theirNames, index);
        tree.Lists[merged] = new MergedList(index, Indexes(order, myNames), Indexes(order, theirNames));
        return merged;
    }

    /// <summary>
    /// Names the items for what claims support. What may be another item than it stands for, as far as its text tells, has a name of its own: a claim that supports the one before does
    /// not come to support it unseen.
    /// </summary>
    private void Name(TextNode origin, TextNode mine, TextNode theirs, ListAlignment my, ListAlignment their, string[] myNames, string[] theirNames, Dictionary<string, int> index)
    {
        (tree.Names[origin], tree.Names[mine], tree.Names[theirs]) = ([.. Enumerable.Range(0, origin.Count).Select(i => Name("o", i))], [.. myNames], [.. theirNames]);
        for (var i = 0; i < origin.Count; i++)
        {
            var (m, t) = (my.IsClose(i) ? -1 : my.Now[i], their.IsClose(i) ? -1 : their.Now[i]);
            if (m < 0 && t < 0) continue;
            var isOne = m >= 0 && t >= 0 && TextNode.Same(mine.Items[m], theirs.Items[t]);
            if (m >= 0) tree.Names[mine][m] = Name("m", m);
            if (t >= 0) tree.Names[theirs][t] = isOne ? Name("m", m) : Name("t", t);
            if (!index.Remove(Name("o", i), out var at)) continue;
            if (m >= 0) index[tree.Names[mine][m]] = at;
            if (t >= 0) index[tree.Names[theirs][t]] = at;
        }
    }

    /// <summary>Whether one side has put other items in the place of several, and the other has touched these: which are the same, nobody can tell.</summary>
    private static bool IsUnclear(ListAlignment one, ListAlignment other)
    {
        if (!one.HasUnclear) return false;
        if (other.IsReordered || Enumerable.Range(0, one.Now.Length).Any(i => one.IsUnclear(i) && other.Now[i] < 0)) return true;
        var known = other.Old.Prepend(-1).Append(-1).ToList();
        for (var j = 1; j < known.Count - 1; j++)
        {
            if (known[j] >= 0) continue;
            // Something was added here: between which two?
            var (before, after) = (known.FindLastIndex(j, old => old >= 0), known.FindIndex(j, old => old >= 0));
            if ((before >= 0 && one.IsUnclear(known[before])) || (after >= 0 && one.IsUnclear(known[after]))) return true;
        }

        return false;
    }

    /// <summary>One of the two lists, as it is.</summary>
    private TextNode OneOf(TextNode origin, TextNode mine, TextNode theirs, ListAlignment my, ListAlignment their, string[] myNames, string[] theirNames)
    {
        var isMine = tree.Chosen(path, origin, mine, theirs) ?? true;
        if (tree.Choice(path) is not null) tree.GivenUp.Add((!isMine, isMine ? theirs : mine));
        var (list, names) = isMine ? (mine.Clone(), myNames) : (theirs.Clone(), theirNames);
        var index = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        Name(origin, mine, theirs, my, their, myNames, theirNames, index);
        tree.Lists[list] = new MergedList(index, isMine ? [.. Enumerable.Range(0, list.Count)] : Indexes([.. names], myNames), isMine ? Indexes([.. names], theirNames) : [.. Enumerable.Range(0, list.Count)]);
        return list;
    }

    /// <summary>An item that was in the origin.</summary>
    private TextNode? Item(TextNode origin, TextNode? mine, TextNode? theirs, bool isClose, CasePath at)
    {
        // Items that may be others than they seem are merged as a whole; where only one changed them, it is the same.
        var isWhole = mine is null || theirs is null || (!isClose && !TextNode.Same(origin, mine) && !TextNode.Same(origin, theirs));
        return isWhole ? tree.Whole(origin, mine, theirs, at) : tree.Merge(origin, mine, theirs, at);
    }

    /// <summary>Takes up what they added; what I added in the same words is the same.</summary>
    private static void Added(TextNode theirs, string[] theirNames, TextNode mine, string[] myNames, ListAlignment my, Dictionary<string, TextNode> items)
    {
        var own = Enumerable.Range(0, mine.Count).Where(j => my.Old[j] < 0).ToLookup(j => TextNode.Hash(mine.Items[j]));
        var taken = new HashSet<int>();
        for (var j = 0; j < theirs.Count; j++)
        {
            if (!theirNames[j].StartsWith('t')) continue;
            var same = own[TextNode.Hash(theirs.Items[j])].Where(i => !taken.Contains(i) && TextNode.Same(mine.Items[i], theirs.Items[j])).Take(1).ToList();
            if (same.Count > 0 && taken.Add(same[0])) theirNames[j] = myNames[same[0]];
            else items[theirNames[j]] = theirs.Items[j].Clone();
        }
    }

    private bool IsMyOrder(TextNode origin, TextNode mine, TextNode theirs, ListAlignment my, ListAlignment their, Dictionary<string, TextNode> items, string[] myNames, string[] theirNames)
    {
        var isConflict = my.IsReordered && their.IsReordered && !IsOneOrder(my, their);
        // Where an order is what the list says, there is none between what both added at one place.
        isConflict |= path.Steps is [{ Key: "priorities" }, ..] && AreBothAddedAtOnePlace(myNames, theirNames, items);
        if (!isConflict) return !their.IsReordered || my.IsReordered;
        return tree.Chosen(path, origin, mine, theirs) ?? true;
    }

    private static bool IsOneOrder(ListAlignment my, ListAlignment their)
    {
        var both = my.Old.Where(old => old >= 0 && their.Now[old] >= 0);
        return both.SequenceEqual(their.Old.Where(old => old >= 0 && my.Now[old] >= 0));
    }

    private static bool AreBothAddedAtOnePlace(string[] mine, string[] theirs, Dictionary<string, TextNode> items)
    {
        var shared = mine.Intersect(theirs, StringComparer.Ordinal).Where(items.ContainsKey).ToHashSet(StringComparer.Ordinal);
        return Places(mine).Intersect(Places(theirs), StringComparer.Ordinal).Any();

        // After which shared items something stands that only this side has.
        IEnumerable<string> Places(string[] names)
        {
            var last = "";
            foreach (var name in names.Where(items.ContainsKey))
            {
                if (shared.Contains(name)) last = name;
                else if (name[0] != 'o') yield return last;
            }
        }
    }

    /// <summary>The items of both: those of the one in its order, and those of the other alone after what they stand after there.</summary>
    private static List<string> Order(string[] one, string[] other, Dictionary<string, TextNode> items, bool isOtherFirst)
    {
        var (known, theirs) = (one.ToHashSet(StringComparer.Ordinal), other.ToHashSet(StringComparer.Ordinal));
        var after = new Dictionary<string, List<string>>(StringComparer.Ordinal) { [""] = [] };
        var place = after[""];
        foreach (var name in other)
        {
            if (known.Contains(name)) place = after[name] = [];
            else place.Add(name);
        }

        var (order, waiting) = (new List<string>(), new List<string>(after[""]));
        foreach (var name in one)
        {
            // What both added at one place: that of the other comes at once, or before the next that both have.
            if (isOtherFirst || theirs.Contains(name)) waiting = Emptied(waiting, order);
            order.Add(name);
            if (after.TryGetValue(name, out var following)) waiting.AddRange(following);
        }

        Emptied(waiting, order);
        return [.. order.Where(items.ContainsKey)];
    }

    private static List<string> Emptied(List<string> waiting, List<string> order)
    {
        order.AddRange(waiting);
        return [];
    }

    private static int[] Indexes(List<string> order, string[] names)
    {
        var at = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        return [.. order.Select(name => at.GetValueOrDefault(name, -1))];
    }

    private static TextNode? At(TextNode list, int index) => index < 0 ? null : list.Items[index];

    private static string[] Named(ListAlignment alignment, string side) => [.. alignment.Old.Select((old, i) => old >= 0 ? Name("o", old) : Name(side, i))];

    private static string Name(string side, int index) => side + index.ToString(CultureInfo.InvariantCulture);
}
