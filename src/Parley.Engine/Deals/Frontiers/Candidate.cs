using System.Runtime.InteropServices;

namespace Parley.Engine.Deals;

/// <summary>A sum of one point of each of two planar sets, on its way through a merge.</summary>
/// <param name="a">Value in the first dimension.</param>
/// <param name="b">Value in the second dimension.</param>
/// <param name="left">Index in the first set.</param>
/// <param name="right">Index in the second set; its top bit says that another package has the same values.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Candidate(long a, long b, int left, int right)
{
    private const int TiedBit = int.MinValue;

    public readonly long A = a;
    public readonly long B = b;
    public readonly int Left = left;
    private readonly int _right = right;

    public int Right => _right & ~TiedBit;

    public bool IsTied => _right < 0;

    public Candidate AsTied() => new(A, B, Left, _right | TiedBit);
}
