namespace Parley.Web;

/// <summary>Merges texts line by line, with the layout and the comments of both, as far as their lines go: a first draft, whose meaning has still to be looked at.</summary>
/// <remarks>Where both changed the same lines, one of them is followed; lines that both added at one place can stand there one after the other.</remarks>
internal sealed class LineMerge
{
    private readonly string[] _origin;
    private readonly (string[] Lines, List<LineHunk> Hunks) _mine;
    private readonly (string[] Lines, List<LineHunk> Hunks) _theirs;

    /// <summary>Compares both texts with the one that they were made of.</summary>
    public LineMerge(string origin, string mine, string theirs)
    {
        _origin = origin.Split('\n');
        _mine = Compared(mine);
        _theirs = Compared(theirs);

        (string[], List<LineHunk>) Compared(string text)
        {
            var lines = text.Split('\n');
            return (lines, LineDifference.Between(_origin, lines));
        }
    }

    /// <summary>The draft.</summary>
    /// <param name="isMine">Whether mine is followed where both changed the same lines.</param>
    /// <param name="isMineFirst">Whether mine come first of lines that both added at one place; null: only one of them.</param>
    public string Draft(bool isMine, bool? isMineFirst)
    {
        var (lines, at, m, t) = (new List<string>(), 0, 0, 0);
        while (m < _mine.Hunks.Count || t < _theirs.Hunks.Count)
        {
            var (my, their) = (_mine.Hunks.ElementAtOrDefault(m), _theirs.Hunks.ElementAtOrDefault(t));
            if (m < _mine.Hunks.Count && t < _theirs.Hunks.Count && Meet(my, their))
            {
                // All hunks that hang together by overlapping are one.
                var (myFirst, theirFirst, start, end) = (m, t, Math.Min(my.Start, their.Start), Math.Max(my.End, their.End));
                for (var grown = true; grown;)
                {
                    grown = false;
                    for (; m < _mine.Hunks.Count && (m == myFirst || _mine.Hunks[m].Start < end); m++) (grown, end) = (true, Math.Max(end, _mine.Hunks[m].End));
                    for (; t < _theirs.Hunks.Count && (t == theirFirst || _theirs.Hunks[t].Start < end); t++) (grown, end) = (true, Math.Max(end, _theirs.Hunks[t].End));
                }

                lines.AddRange(_origin[at..start]);
                at = end;
                var (mine, theirs) = (Part(_mine, myFirst, m, start, end), Part(_theirs, theirFirst, t, start, end));
                if (isMineFirst is { } first && start == end && !mine.SequenceEqual(theirs, StringComparer.Ordinal)) lines.AddRange(first ? mine.Concat(theirs) : theirs.Concat(mine));
                else lines.AddRange(isMine ? mine : theirs);
                continue;
            }

            var isNextMine = t >= _theirs.Hunks.Count || (m < _mine.Hunks.Count && (my.Start, my.End).CompareTo((their.Start, their.End)) < 0);
            var (hunk, text) = isNextMine ? (_mine.Hunks[m++], _mine.Lines) : (_theirs.Hunks[t++], _theirs.Lines);
            lines.AddRange(_origin[at..hunk.Start]);
            lines.AddRange(text[hunk.From..hunk.To]);
            at = hunk.End;
        }

        lines.AddRange(_origin[at..]);
        return string.Join('\n', lines);
    }

    private static bool Meet(LineHunk one, LineHunk other) => (one.Start == other.Start && one.End == other.End) || (one.Start < other.End && other.Start < one.End);

    /// <summary>What a side has for lines of the origin.</summary>
    private static string[] Part((string[] Lines, List<LineHunk> Hunks) side, int first, int after, int start, int end)
    {
        var (from, to) = (side.Hunks[first], side.Hunks[after - 1]);
        return side.Lines[(from.From - (from.Start - start))..(to.To + (end - to.End))];
    }
}
