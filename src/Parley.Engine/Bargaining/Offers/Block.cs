namespace Parley.Engine.Bargaining;

/// <summary>Issues that conditions, rules or interactions tie together, with every way to settle them: a row for each.</summary>
/// <param name="Issues">The issues, ascending.</param>
/// <param name="Options">Row by row, the option of each of them; −1 where it does not arise.</param>
/// <param name="Values">What a row is worth, <c>[dimension][row]</c>: parties, then audiences with a threshold.</param>
internal sealed record Block(int[] Issues, short[] Options, long[][] Values)
{
    /// <summary>How many rows.</summary>
    public int Rows => Values[0].Length;

    /// <summary>Writes a row into a package.</summary>
    public void Write(int row, Span<short> package)
    {
        var from = row * Issues.Length;
        for (var k = 0; k < Issues.Length; k++) package[Issues[k]] = Options[from + k];
    }

    /// <summary>The row of a package; −1 where it has none.</summary>
    public int RowOf(ReadOnlySpan<short> package)
    {
        for (var row = 0; row < Rows; row++)
        {
            var k = 0;
            while (k < Issues.Length && Options[(row * Issues.Length) + k] == package[Issues[k]]) k++;
            if (k == Issues.Length) return row;
        }
        return -1;
    }
}
