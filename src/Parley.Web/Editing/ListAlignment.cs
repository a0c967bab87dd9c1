namespace Parley.Web;

/// <summary>Which items of a list have become which of another, as far as their texts tell.</summary>
/// <remarks>
/// Items that are equal are the same: those of a longest common subsequence, and then others, which were moved. Between two of the first, as many items as there
/// were are taken for the same ones, one by one, changed; of more or fewer, only those that resemble each other and nothing else there. Whether both are then
/// told apart key by key is another question: only where each resembles the other more than anything else between the two. A wrong guess could put a change
/// into another item; none is made, so that such changes are conflicts at worst. Cost: the product of the lists' lengths, but for what is alike at both ends.
/// </remarks>
internal sealed class ListAlignment
{
    private const int MostCompared = 2_500;
    private const int MostElsewhere = 250_000;

    private readonly bool[] _isClose;
    private readonly bool[] _isMoved;
    private readonly bool[] _isUnclear;

    private ListAlignment(int old, int now)
    {
        (Now, Old, _isClose, _isMoved, _isUnclear) = (new int[old], new int[now], new bool[old], new bool[old], new bool[old]);
        Array.Fill(Now, -1);
        Array.Fill(Old, -1);
    }

    /// <summary>By index before: the index now; −1 for what is gone.</summary>
    public int[] Now { get; }

    /// <summary>By index now: the index before; −1 for what is new.</summary>
    public int[] Old { get; }

    /// <summary>Whether the items that are in both stand in another order.</summary>
    public bool IsReordered
    {
        get
        {
            var last = -1;
            foreach (var old in Old.Where(old => old >= 0))
            {
                if (old < last) return true;
                last = old;
            }

            return false;
        }
    }

    /// <summary>Whether there are items of which it is not clear what became of them.</summary>
    public bool HasUnclear => Array.Exists(_isUnclear, unclear => unclear);

    /// <summary>Aligns two lists.</summary>
    public static ListAlignment Of(IReadOnlyList<TextNode> before, IReadOnlyList<TextNode> after)
    {
        var (old, now) = (before.ToList(), after.ToList());
        var alignment = new ListAlignment(old.Count, now.Count);
        var matches = TreeDifference.Matches(old, now);
        foreach (var (i, j) in matches) alignment.Pair(i, j, isClose: true);
        alignment.Moved(old, now);
        var (from, to) = (0, 0);
        foreach (var (i, j) in matches.Append((old.Count, now.Count)))
        {
            alignment.Between(
                old, now, [.. Enumerable.Range(from, i - from).Where(at => alignment.Now[at] < 0)], [.. Enumerable.Range(to, j - to).Where(at => alignment.Old[at] < 0)]);
            (from, to) = (i + 1, j + 1);
        }

        alignment.Elsewhere(old, now);
        return alignment;
    }

    /// <summary>Whether an item is so clearly what it was that both can be told apart key by key.</summary>
    public bool IsClose(int old) => _isClose[old];

    /// <summary>Whether an item was taken from its place and put elsewhere.</summary>
    public bool IsMoved(int old) => _isMoved[old];

    /// <summary>Whether it is not clear what became of an item: others stand in its place, and in its neighbours', and any of them may be it.</summary>
    public bool IsUnclear(int old) => _isUnclear[old];

    private void Pair(int old, int now, bool isClose) => (Now[old], Old[now], _isClose[old]) = (now, old, isClose);

    private void Moved(List<TextNode> old, List<TextNode> now)
    {
        var free = Enumerable.Range(0, now.Count).Where(j => Old[j] < 0).ToLookup(j => TextNode.Hash(now[j]));
        foreach (var i in Enumerable.Range(0, old.Count).Where(i => Now[i] < 0))
        {
            var found = free[TextNode.Hash(old[i])].Where(j => Old[j] < 0 && TextNode.Same(old[i], now[j])).Take(1).ToList();
            if (found.Count == 0) continue;
            Pair(i, found[0], isClose: true);
            _isMoved[i] = true;
        }
    }

    private void Between(List<TextNode> old, List<TextNode> now, List<int> were, List<int> are)
    {
        if (were.Count == 0 || are.Count == 0) return;
        Take(old, now, were, are);
        var (left, came) = (were.Where(i => Now[i] < 0).ToList(), are.Exists(j => Old[j] < 0));
        if (left.Count > 0 && !came) left.Clear();
        if (were.Count > 1) left.AddRange(were.Where(i => Now[i] >= 0 && !_isClose[i]));
        foreach (var i in left) _isUnclear[i] = true;
    }

    /// <summary>What is gone may have been moved and changed at once, where something like it stands elsewhere.</summary>
    private void Elsewhere(List<TextNode> old, List<TextNode> now)
    {
        var (left, came) = (Enumerable.Range(0, old.Count).Where(i => Now[i] < 0).ToList(), Enumerable.Range(0, now.Count).Where(j => Old[j] < 0).ToList());
        var likes = (long)left.Count * came.Count > MostElsewhere ? null : came.ConvertAll(j => new Likeness(now[j]));
        foreach (var i in left)
        {
            var item = new Likeness(old[i]);
            _isUnclear[i] |= likes is null || likes.Exists(other => item.To(other) >= Likeness.Enough);
        }
    }

    private void Take(List<TextNode> old, List<TextNode> now, List<int> were, List<int> are)
    {
        var isOneByOne = were.Count == are.Count;
        if ((long)were.Count * are.Count > MostCompared)
        {
            if (isOneByOne) foreach (var (i, j) in were.Zip(are)) Pair(i, j, isClose: false);
            return;
        }

        var (wereIn, areIn) = (were.ConvertAll(i => new Likeness(old[i])), are.ConvertAll(j => new Likeness(now[j])));
        var last = -1;
        for (var i = 0; i < were.Count; i++)
        {
            for (var j = isOneByOne ? i : 0; j < (isOneByOne ? i + 1 : are.Count); j++)
            {
                var alike = wereIn[i].To(areIn[j]);
                var others = wereIn.Where((_, o) => o != i).Select(other => other.To(areIn[j])).Concat(areIn.Where((_, o) => o != j).Select(wereIn[i].To)).DefaultIfEmpty(0).Max();
                var isClose = alike >= Likeness.Enough && others < (isOneByOne ? alike : Likeness.Enough);
                if (isOneByOne) Pair(were[i], are[j], isClose);
                else if (isClose && j > last) Pair(were[i], are[last = j], isClose: true);
            }
        }
    }
}
