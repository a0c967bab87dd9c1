using Parley.Cases;

namespace Parley.Formats;

/// <summary>The options of a conflict, as issues of a case.</summary>
/// <param name="Issues">An issue for each option, in the file's order; its options are <see cref="No"/> and <see cref="Yes"/>.</param>
/// <param name="Numbering">The options in the order by which GMCR+ numbers states: those of the first decision maker first.</param>
internal sealed record GmcrConflict(Issue[] Issues, int[] Numbering)
{
    /// <summary>The option is not taken.</summary>
    public const string No = "no";

    /// <summary>The option is taken.</summary>
    public const string Yes = "yes";

    /// <summary>One option, taken or not.</summary>
    public Pattern Holds(int option, bool isTaken) => new Pattern.Holds(Issues[option].Id, [isTaken ? Yes : No]);

    /// <summary>A whole state, told by a bit for each option in the file's order.</summary>
    public Pattern State(int state) =>
        new Pattern.All(Enumerable.Range(0, Issues.Length).Select(option => Holds(option, (state & (1 << option)) != 0)).ToSequence());

    /// <summary>Whether a pattern holds in a state, told by a bit for each option in the file's order; up to 31 options.</summary>
    public Func<int, bool> Test(Pattern pattern)
    {
        switch (pattern)
        {
            case Pattern.Holds holds:
                var bit = 1 << Array.FindIndex(Issues, issue => issue.Id == holds.Issue);
                var isTaken = holds.Options.Contains(Yes);
                return state => (state & bit) != 0 == isTaken;
            case Pattern.Not not:
                var denied = Test(not.Of);
                return state => !denied(state);
            case Pattern.All all:
                Func<int, bool>[] every = [.. all.Of.Select(Test)];
                return state => Array.TrueForAll(every, part => part(state));
            case Pattern.Any any:
                Func<int, bool>[] some = [.. any.Of.Select(Test)];
                return state => Array.Exists(some, part => part(state));
            default:
                throw new InvalidOperationException($"Unknown pattern {pattern.GetType().Name}.");
        }
    }
}
