namespace Parley.Engine.Bargaining;

/// <summary>
/// One party's packages, best first, found one by one when asked for and kept. What is known is read without a lock; the order does not depend on
/// who asked for what, or when.
/// </summary>
internal abstract class Ranking(Block[] blocks, int issues)
{
    private const int Chunk = 256;
    private readonly Lock _growing = new();
    private short[][] _known = [];
    private int _count;
    private bool _isComplete;

    /// <summary>The blocks.</summary>
    protected Block[] Blocks => blocks;

    /// <summary>Reads the package of a rank; false where there is none.</summary>
    public bool TryGet(int rank, Span<short> package)
    {
        if (rank < 0 || (rank >= Volatile.Read(ref _count) && !Grow(rank))) return false;
        Volatile.Read(ref _known)[rank / Chunk].AsSpan(rank % Chunk * issues, issues).CopyTo(package);
        return true;
    }

    /// <summary>Finds the row of every block for the next package; false after the last, and from then on.</summary>
    protected abstract bool Next(Span<int> rows);

    private bool Grow(int rank)
    {
        lock (_growing)
        {
            var rows = new int[blocks.Length];
            while (_count <= rank)
            {
                if (_isComplete || !Next(rows))
                {
                    _isComplete = true;
                    return false;
                }
                if (_count / Chunk >= _known.Length)
                {
                    // Readers may hold the old array: chunks are shared, only the list of them is new.
                    short[][] longer = [.. _known, .. Enumerable.Range(0, Math.Max(_known.Length, 4)).Select(_ => Array.Empty<short>())];
                    Volatile.Write(ref _known, longer);
                }
                if (_known[_count / Chunk].Length == 0) _known[_count / Chunk] = new short[Chunk * issues];
                var package = _known[_count / Chunk].AsSpan(_count % Chunk * issues, issues);
                for (var b = 0; b < blocks.Length; b++) blocks[b].Write(rows[b], package);
                Volatile.Write(ref _count, _count + 1);
            }
            return true;
        }
    }
}
