namespace Parley.Engine.Deals;

/// <summary>
/// Where points came from: an append-only store of pairs. A reference is 0 (nothing chosen), negative (one option: −1 − its
/// index among all options of all issues), or positive (a pair of references, both chosen).
/// </summary>
internal sealed class Lineage
{
    private readonly int[] _firstOption;
    private long[] _pairs = new long[128];
    private int _count = 1;

    /// <summary>A store for packages over issues with these numbers of options.</summary>
    public Lineage(int[] options)
    {
        _firstOption = new int[options.Length + 1];
        for (var i = 0; i < options.Length; i++) _firstOption[i + 1] = _firstOption[i] + options[i];
    }

    /// <summary>The reference of one option.</summary>
    public int Leaf(int issue, int option) => -1 - (_firstOption[issue] + option);

    /// <summary>The reference of everything in two references.</summary>
    public int Join(int left, int right)
    {
        if (left == 0) return right;
        if (right == 0) return left;
        if (_count == _pairs.Length) Array.Resize(ref _pairs, checked(_count * 2));
        _pairs[_count] = ((long)left << 32) | (uint)right;
        return _count++;
    }

    /// <summary>The package of a reference: option by issue, −1 where none was chosen.</summary>
    public int[] Unfold(int reference)
    {
        var package = new int[_firstOption.Length - 1];
        Array.Fill(package, -1);
        var pending = new Stack<int>();
        pending.Push(reference);
        while (pending.TryPop(out var at))
        {
            if (at > 0)
            {
                pending.Push((int)(_pairs[at] >> 32));
                pending.Push((int)_pairs[at]);
            }
            else if (at < 0)
            {
                var option = -1 - at;
                var issue = Array.BinarySearch(_firstOption, option);
                if (issue < 0) issue = ~issue - 1;
                package[issue] = option - _firstOption[issue];
            }
        }
        return package;
    }
}
