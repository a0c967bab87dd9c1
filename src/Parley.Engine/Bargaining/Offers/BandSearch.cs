namespace Parley.Engine.Bargaining;

/// <summary>Finds every package whose value for a party lies in a band, where they are few.</summary>
/// <remarks>Depth first, block by block, with the least and the most that is still to come in each dimension; stops when there are too many, or after <see cref="Limit"/> steps.</remarks>
internal sealed class BandSearch
{
    private const int Limit = 50_000;
    private readonly Block[] _blocks;
    private readonly int _party;
    private readonly int _parties;
    private readonly long[] _threshold;
    private readonly long[] _least;
    private readonly long[][] _most;

    public BandSearch(Block[] blocks, int party, int parties, long[] threshold)
    {
        (_blocks, _party, _parties, _threshold) = (blocks, party, parties, threshold);
        _least = new long[blocks.Length + 1];
        _most = Array.ConvertAll(new long[1 + threshold.Length][], _ => new long[blocks.Length + 1]);
        for (var b = blocks.Length - 1; b >= 0; b--)
        {
            _least[b] = _least[b + 1] + blocks[b].Values[party].Min();
            _most[0][b] = _most[0][b + 1] + blocks[b].Values[party].Max();
            for (var a = 0; a < threshold.Length; a++) _most[a + 1][b] = _most[a + 1][b + 1] + blocks[b].Values[parties + a].Max();
        }
    }

    /// <summary>All packages of a value in [low, high], as rows by block; null where there are more than so many, or finding them takes too long.</summary>
    public List<int[]>? All(long low, long high, int most)
    {
        var found = new List<int[]>();
        var steps = 0;
        var audiences = new long[(_blocks.Length + 1) * _threshold.Length];
        return Go(0, 0, new int[_blocks.Length]) ? found : null;

        bool Go(int depth, long value, int[] rows)
        {
            if (depth == _blocks.Length)
            {
                if (found.Count == most) return false;
                found.Add([.. rows]);
                return true;
            }
            var block = _blocks[depth];
            for (var row = 0; row < block.Rows; row++)
            {
                if (++steps > Limit) return false;
                var sum = value + block.Values[_party][row];
                if (sum + _least[depth + 1] > high || sum + _most[0][depth + 1] < low || !CanContent(depth, row)) continue;
                rows[depth] = row;
                if (!Go(depth + 1, sum, rows)) return false;
            }
            return true;
        }

        bool CanContent(int depth, int row)
        {
            for (var a = 0; a < _threshold.Length; a++)
            {
                var sum = audiences[(depth * _threshold.Length) + a] + _blocks[depth].Values[_parties + a][row];
                audiences[((depth + 1) * _threshold.Length) + a] = sum;
                if (sum + _most[a + 1][depth + 1] < _threshold[a]) return false;
            }
            return true;
        }
    }
}
