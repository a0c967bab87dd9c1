namespace Parley.Engine.Bargaining;

/// <summary>Two parts together: sums of a rank of one and a rank of the other, largest first.</summary>
internal sealed class MergePair : MergeNode
{
    private readonly MergeNode _left;
    private readonly MergeNode _right;
    private readonly List<(long Value, int Left, int Right)> _found = [];
    private readonly PriorityQueue<long, (long Loss, int Left, int Right)> _next = new();

    public MergePair(MergeNode left, MergeNode right)
    {
        (_left, _right) = (left, right);
        Consider(0, 0);
    }

    public override bool Has(int rank)
    {
        while (_found.Count <= rank)
        {
            if (!_next.TryDequeue(out var value, out var at)) return false;
            _found.Add((value, at.Left, at.Right));
            // Every pair has one parent: to the right along a row, down only in the first column.
            Consider(at.Left, at.Right + 1);
            if (at.Right == 0) Consider(at.Left + 1, 0);
        }
        return true;
    }

    public override long Value(int rank) => _found[rank].Value;

    public override void Read(int rank, Span<int> rows)
    {
        var (_, left, right) = _found[rank];
        _left.Read(left, rows);
        _right.Read(right, rows);
    }

    private void Consider(int left, int right)
    {
        if (!_left.Has(left) || !_right.Has(right)) return;
        var value = _left.Value(left) + _right.Value(right);
        _next.Enqueue(value, (-value, left, right));
    }
}
