namespace Parley.Engine.Bargaining;

/// <summary>One block, its rows sorted.</summary>
internal sealed class MergeLeaf : MergeNode
{
    private readonly long[] _values;
    private readonly int[] _rows;
    private readonly int _block;

    public MergeLeaf(long[] values, int block)
    {
        (_values, _block) = (values, block);
        _rows = [.. Enumerable.Range(0, values.Length).OrderByDescending(r => values[r])];
    }

    public override bool Has(int rank) => rank < _rows.Length;

    public override long Value(int rank) => _values[_rows[rank]];

    public override void Read(int rank, Span<int> rows) => rows[_block] = _rows[rank];
}
